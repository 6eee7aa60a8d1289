import { useCallback, useEffect, useRef, useState } from 'react';

import type { EvidenceKind, EvidenceWords } from '@/api/evidence';
import type { Upload } from '@/api/contract';
import { newKey } from '@/api/once';
import { dropUpload, sendFile, type Progress } from '@/api/upload';
import { fold } from '@/parts/fold';

/// A file on its way in, with what is said about it so far.
export interface Incoming {
  key: string;
  file: File;
  words: EvidenceWords;
  progress: Progress;
  upload?: Upload;
  fault?: unknown;
}

export const largestFile = 50 * 1024 * 1024;

const kindsByName: [RegExp, EvidenceKind][] = [
  [/bien ban|\bbb\b/, 'minutes'],
  [/quyet dinh|\bqd\b/, 'decision'],
  [/ke hoach|chuong trinh|\bkh\b/, 'plan'],
  [/bao cao|\bbc\b/, 'report'],
];

/// A first guess from the name of the file; people mend it.
function firstWords(file: File, indicators: string[]): EvidenceWords {
  const title = file.name.replace(/\.[^.]+$/, '').replace(/_+/g, ' ').trim();
  const name = fold(title);
  const kind = file.type.startsWith('image/') ? 'picture' : (kindsByName.find(([sign]) => sign.test(name))?.[1] ?? 'document');
  return { title, kind, indicators };
}

export interface Queue {
  files: Incoming[];
  take: (files: File[], indicators?: string[]) => void;
  change: (key: string, words: EvidenceWords) => void;
  again: (key: string) => void;
  giveUp: (key: string) => void;
  done: (key: string) => void;
}

/// The files that somebody has handed in and not yet kept: they are sent while the words are written.
export function useIncoming(unit: string): Queue {
  const [files, setFiles] = useState<Incoming[]>([]);
  const lines = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const open = lines.current;
    return () => open.forEach((line) => line.abort());
  }, []);
  const mend = useCallback((key: string, change: Partial<Incoming>) => {
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }, []);
  const send = useCallback(
    (key: string, file: File) => {
      const line = new AbortController();
      lines.current.set(key, line);
      mend(key, { fault: undefined });
      sendFile(unit, file, line.signal, (progress) => mend(key, { progress }))
        .then((upload) => mend(key, { upload }))
        .catch((fault: unknown) => !line.signal.aborted && mend(key, { fault }));
    },
    [unit, mend],
  );
  const take = useCallback(
    (chosen: File[], indicators: string[] = []) => {
      const fresh = chosen.map((file) => ({
        key: newKey(),
        file,
        words: firstWords(file, indicators),
        progress: { sent: 0, waiting: false },
      }));
      setFiles((all) => [...all, ...fresh]);
      fresh.forEach(({ key, file }) => send(key, file));
    },
    [send],
  );
  const forget = (key: string) => {
    lines.current.get(key)?.abort();
    lines.current.delete(key);
    setFiles((all) => all.filter((each) => each.key !== key));
  };
  return {
    files,
    take,
    change: (key, words) => mend(key, { words }),
    again: (key) => {
      const file = files.find((each) => each.key === key)?.file;
      if (file) send(key, file);
    },
    giveUp: (key) => {
      const file = files.find((each) => each.key === key)?.file;
      forget(key);
      if (file) void dropUpload(unit, file);
    },
    done: forget,
  };
}
