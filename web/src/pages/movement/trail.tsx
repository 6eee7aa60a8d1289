import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FileStep, MovementFile } from '@/api/movement';
import { dayOf, momentOf } from '@/parts/dates';
import { ScanDrawer } from './scan_drawer';

/// What was done with the file: who, when, by which paper.
export function Trail({ file }: { file: MovementFile }) {
  const { t } = useTranslation();
  const [scan, setScan] = useState<string>();
  if (file.trail.length === 0) return <p className="quiet">{t('movement.trailEmpty')}</p>;
  return (
    <>
      <ol className="trail">
        {file.trail.map((step) => (
          <li key={step.position}>
            <p>
              <strong>{t(`movementActs.done.${step.act}`)}</strong>{' '}
              <span className="quiet small">{t('movement.by', { name: step.by.name, moment: momentOf(step.at) })}</span>
            </p>
            <StepPapers step={step} />
            {step.scan && (
              <button type="button" className="button button-link" onClick={() => setScan(step.scan?.evidence)}>
                {step.scan.title ?? t('movement.scan')}
                <span className="visually-hidden"> {t(`movementActs.done.${step.act}`)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {scan && <ScanDrawer evidence={scan} onClose={() => setScan(undefined)} />}
    </>
  );
}

function reasonWord(act: FileStep['act']) {
  if (act === 'respond') return 'movementActs.fields.respondReason' as const;
  return act === 'remark' ? ('movementActs.fields.remark' as const) : ('movement.reason' as const);
}

function StepPapers({ step }: { step: FileStep }) {
  const { t } = useTranslation();
  const paper = usePaperWords();
  return (
    <>
      {step.decision?.number && <p>{paper(step.decision)}</p>}
      {step.level && <p>{t('movement.decidedLevel', { level: step.level })}</p>}
      {step.vote && <p>{t('movement.vote', { ...step.vote, day: dayOf(step.vote.date) })}</p>}
      {step.reason && <p>{`${t(reasonWord(step.act))}: ${step.reason}`}</p>}
      {step.due && <p>{t('movement.dueOf', { day: dayOf(step.due) })}</p>}
      {step.late && <p>{t('movement.late', step.late)}</p>}
      {step.basis && <p>{`${t('movement.basis')}: ${step.basis}`}</p>}
    </>
  );
}

/// "số 12-QĐ/ĐU ngày 05/01/2024 của Đảng ủy"
export function usePaperWords(): (paper: { number?: string; date?: string; by?: string }) => string {
  const { t } = useTranslation();
  return (paper) => {
    const words = { number: paper.number ?? '', day: paper.date ? dayOf(paper.date) : '…' };
    return paper.by ? t('movement.paperBy', { ...words, by: paper.by }) : t('movement.paper', words);
  };
}
