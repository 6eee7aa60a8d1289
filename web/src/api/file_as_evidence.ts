import { useState } from 'react';

import { shareOf } from '@/parts/numbers';
import { useAddEvidence } from './evidence';
import { newKey } from './once';
import { forgetUpload, sendFile } from './upload';

/// A chosen file becomes evidence of the body: sent in pieces, then kept under a title. `sent`: how far, while it goes.
export function useFileAsEvidence(unit: string, year: number) {
  const [sent, setSent] = useState<string>();
  const add = useAddEvidence(unit, year);
  const take = async (file: File, title: string, effective: string | undefined): Promise<string> => {
    setSent(shareOf(0, 1));
    try {
      const upload = await sendFile(unit, file, new AbortController().signal, (line) => setSent(shareOf(line.sent, Math.max(file.size, 1))));
      const body = { upload: upload.id, year, kind: 'document' as const, title, effective, indicators: [] };
      const piece = await add.mutateAsync({ body, key: newKey() });
      forgetUpload(unit, file);
      return piece.id;
    } finally {
      setSent(undefined);
    }
  };
  return { sent, take };
}
