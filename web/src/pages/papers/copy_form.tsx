import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFileAsEvidence } from '@/api/file_as_evidence';
import { usePutCopy, type Paper } from '@/api/papers';
import { ChooseFile } from '@/parts/choose_file';
import { ProblemNotice } from '@/parts/problem_notice';

type Kind = 'edited' | 'signed';

/// A copy that came back, edited by hand or signed: the file becomes evidence of the body and is tied to the paper.
export function CopyForm({ paper, onDone }: { paper: Paper; onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('signed');
  const [fault, setFault] = useState<unknown>(null);
  const evidence = useFileAsEvidence(paper.unit, paper.year);
  const put = usePutCopy(paper);
  const take = async (file: File) => {
    setFault(null);
    try {
      const title = [t(`papers.kinds.${paper.kind}`), paper.symbol, t(`papers.marks.${kind}`)].filter(Boolean).join(' · ');
      await put.mutateAsync({ kind, evidence: await evidence.take(file, title, paper.dated) });
      onDone();
    } catch (caught) {
      setFault(caught);
    }
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
      <ChooseFile label={t('papers.chooseFile')} sent={evidence.sent} onChoose={(file) => void take(file)} />
      <ProblemNotice fault={fault} />
    </div>
  );
}
