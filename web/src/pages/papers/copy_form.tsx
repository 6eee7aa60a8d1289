import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAddEvidence } from '@/api/evidence';
import { newKey } from '@/api/once';
import { usePutCopy, type Paper } from '@/api/papers';
import { forgetUpload, sendFile } from '@/api/upload';
import { shareOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';

type Kind = 'edited' | 'signed';

/// A copy that came back, edited by hand or signed: the file becomes evidence of the body and is tied to the paper.
export function CopyForm({ paper, onDone }: { paper: Paper; onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('signed');
  const [sent, setSent] = useState<string>();
  const [fault, setFault] = useState<unknown>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const add = useAddEvidence(paper.unit, paper.year);
  const put = usePutCopy(paper);
  const take = async (file: File) => {
    setFault(null);
    setSent(shareOf(0, 1));
    try {
      const upload = await sendFile(paper.unit, file, new AbortController().signal, (line) => setSent(shareOf(line.sent, Math.max(file.size, 1))));
      const title = [t(`papers.kinds.${paper.kind}`), paper.symbol, t(`papers.marks.${kind}`)].filter(Boolean).join(' · ');
      const body = { upload: upload.id, year: paper.year, kind: 'document' as const, title, effective: paper.dated, indicators: [] };
      const piece = await add.mutateAsync({ body, key: newKey() });
      forgetUpload(paper.unit, file);
      await put.mutateAsync({ kind, evidence: piece.id });
      onDone();
    } catch (caught) {
      setFault(caught);
    }
    setSent(undefined);
  };
  return (
    <div className="paper-copy">
      <fieldset>
        <legend>{t('papers.copyKind')}</legend>
        {(['signed', 'edited'] as Kind[]).map((each) => (
          <label key={each} className="check">
            <input type="radio" name="copy-kind" checked={kind === each} onChange={() => setKind(each)} />
            {t(`papers.copyKinds.${each}`)}
          </label>
        ))}
      </fieldset>
      <button type="button" className="button" disabled={sent !== undefined} onClick={() => chooser.current?.click()}>
        {sent === undefined ? t('papers.chooseFile') : t('papers.sending', { percent: sent })}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        data-test="copy"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      <ProblemNotice fault={fault} />
    </div>
  );
}
