import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { dropBatch, saveBatch, useBatch, useBeginBatch, type PaperBatch, type PaperKind } from '@/api/papers';
import { DayField } from '@/parts/day_field';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { sizeOf } from '@/parts/sizes';

/// One kind of paper for every body below, as one archive.
export function Batch({ unit, year, kinds }: { unit: string; year: number; kinds: PaperKind[] }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(kinds[0]);
  const [dated, setDated] = useState<string>();
  const [batch, setBatch] = useState<string>();
  const begin = useBeginBatch(unit, year);
  const standing = useBatch(batch);
  const running = standing.data?.state === 'running';
  return (
    <Section title={t('papers.batch')}>
      <p className="quiet">{t('papers.batchHint')}</p>
      <form
        className="fields-row paper-below"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind) begin.mutate({ kind, dated }, { onSuccess: (begun) => setBatch(begun.id) });
        }}
      >
        <label className="field">
          <span>{t('papers.batchKind')}</span>
          <select value={kind} onChange={(event) => setKind(event.target.value as PaperKind)}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`papers.kinds.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <DayField label={t('papers.dated')} value={dated} onChange={setDated} />
        <button type="submit" className="button" disabled={begin.isPending || running}>
          {t('papers.batchBegin')}
        </button>
      </form>
      <ProblemNotice fault={begin.error ?? standing.error} />
      {standing.data && <Standing batch={standing.data} onDrop={() => setBatch(undefined)} />}
    </Section>
  );
}

function Standing({ batch, onDrop }: { batch: PaperBatch; onDrop: () => void }) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>(null);
  const drop = () => {
    dropBatch(batch.id).catch(() => undefined);
    onDrop();
  };
  return (
    <div className="paper-batch">
      <progress max={Math.max(batch.of, 1)} value={batch.done} aria-label={t('papers.batch')} />
      <p role="status">
        {batch.state === 'running' && t('papers.batchRunning', { done: batch.done, of: batch.of })}
        {batch.state === 'ready' && t('papers.batchReady', { count: batch.done - batch.left_out, size: sizeOf(batch.bytes ?? 0) })}
        {batch.state === 'failed' && batch.fault}
        {batch.left_out > 0 && ` ${t('papers.batchLeftOut', { count: batch.left_out })}`}
      </p>
      <div className="paper-acts">
        {batch.state === 'ready' && (
          <button type="button" className="button button-primary" onClick={() => void saveBatch(batch).catch(setFault)}>
            {t('papers.batchSave')}
          </button>
        )}
        <button type="button" className="button" onClick={drop}>
          {batch.state === 'running' ? t('papers.batchStop') : t('papers.batchDrop')}
        </button>
      </div>
      <ProblemNotice fault={fault} />
    </div>
  );
}
