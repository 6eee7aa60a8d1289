import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportPreview } from '@/api/contract';
import { fetchFaults, type ImportOrder } from '@/api/imports';
import type { Place } from '@/frame/place';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { ColumnMap } from './column_map';
import { FindingTable } from './finding_table';
import { Questions } from './questions';
import { ReadingChoice } from './reading_choice';
import { RowTable } from './row_table';

const actions = ['add', 'update', 'skip', 'same', 'error'] as const;

interface PlanProps {
  place: Place;
  file: File;
  preview: ImportPreview;
  looking: boolean;
  order: ImportOrder;
  onOrder: (part: Partial<ImportOrder>) => void;
  running: boolean;
  fault: unknown;
  onRun: () => void;
}

/// How the file is read, what it would do, and the button that does it.
export function ImportPlan(props: PlanProps) {
  const { t } = useTranslation();
  const { preview, order, onOrder } = props;
  const { counts } = preview;
  const kept = preview.rows.length + (preview.rows_left_out ?? 0) > 0;
  return (
    <>
      <Section title={t('imports.reading')}>
        <ReadingChoice preview={preview} order={order} onOrder={onOrder} />
        <ColumnMap preview={preview} order={order} onOrder={onOrder} />
      </Section>
      {preview.questions.length > 0 && (
        <Section title={t('imports.questions')}>
          <Questions preview={preview} order={order} onOrder={onOrder} />
        </Section>
      )}
      <Section title={t('imports.result')}>
        <ul className="import-counts">
          {actions
            .filter((action) => (counts[action] ?? 0) > 0)
            .map((action) => (
              <li key={action} className={`import-count import-${action}`}>
                <strong className="number">{numberOf(counts[action] ?? 0)}</strong> {t(`imports.actions.${action}`)}
              </li>
            ))}
        </ul>
        <PolicyChoice order={order} onOrder={onOrder} />
        <RunButton {...props} />
      </Section>
      {preview.findings.length > 0 && (
        <Section title={t('imports.findings')} aside={<ErrorWorkbook {...props} />}>
          <FindingTable findings={preview.findings} />
        </Section>
      )}
      {kept && (
        <Section title={t('imports.rows')}>
          <RowTable rows={preview.rows} />
          {(preview.rows_left_out ?? 0) > 0 && <p className="quiet">{t('imports.leftOut', { count: preview.rows_left_out })}</p>}
        </Section>
      )}
    </>
  );
}

function PolicyChoice({ order, onOrder }: Pick<PlanProps, 'order' | 'onOrder'>) {
  const { t } = useTranslation();
  return (
    <div className="import-policy">
      <fieldset>
        <legend>{t('imports.policy')}</legend>
        {(['stop', 'skip', 'update'] as const).map((policy) => (
          <label key={policy}>
            <input type="radio" name="policy" checked={order.policy === policy} onChange={() => onOrder({ policy })} />
            {t(`imports.policies.${policy}`)}
          </label>
        ))}
      </fieldset>
      <label>
        <input type="checkbox" checked={order.only_good_rows} onChange={(event) => onOrder({ only_good_rows: event.target.checked })} />
        {t('imports.onlyGood')}
      </label>
    </div>
  );
}

function RunButton({ preview, order, looking, running, fault, onRun }: PlanProps) {
  const { t } = useTranslation();
  const { add = 0, update = 0 } = preview.counts;
  const count = add + update;
  const nothing = count === 0 && (preview.errors ?? 0) === 0 && preview.questions.length === 0;
  if (nothing) return <p>{t('imports.nothing')}</p>;
  // `ready` speaks of the whole file; rows with an error may be left out.
  const ready = preview.ready || (order.only_good_rows && preview.questions.length === 0 && count > 0);
  const words = ready
    ? t('imports.says', { add, update })
    : preview.questions.length > 0
      ? t('imports.notReadyQuestions')
      : t('imports.notReady', { errors: preview.errors ?? 0 });
  return (
    <div className="import-run">
      <p role="status">{running ? t('imports.running') : words}</p>
      <ProblemNotice fault={fault} />
      <button type="button" className="button button-primary" disabled={!ready || looking || running || count === 0} onClick={onRun}>
        {t('imports.run', { count })}
      </button>
    </div>
  );
}

function ErrorWorkbook({ place, file, order }: PlanProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => void fetchFaults(place.unit, file, order).catch(setFault)}>
        {t('imports.errorWorkbook')}
      </button>
      <ProblemNotice fault={fault} />
    </>
  );
}
