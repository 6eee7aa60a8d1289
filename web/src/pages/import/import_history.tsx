import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportKind, ImportRun } from '@/api/contract';
import { useImports } from '@/api/imports';
import { momentOf } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { UndoImport } from './undo_import';

/// What was brought in so far: which file, who and when, how much; and the way back.
export function ImportHistory({ unit }: { unit: string }) {
  const { t } = useTranslation();
  const runs = useImports(unit);
  const [undoing, setUndoing] = useState<ImportRun | null>(null);
  return (
    <Section title={t('imports.history')}>
      <p className="quiet import-text">{t('imports.historySays')}</p>
      <ProblemNotice fault={runs.error} retry={() => void runs.refetch()} />
      {runs.isPending && <Loading lines={3} />}
      {runs.data?.length === 0 && <Empty>{t('imports.noHistory')}</Empty>}
      {runs.data && runs.data.length > 0 && (
        <ul className="import-runs">
          {runs.data.map((run) => (
            <li key={run.id}>
              <Run run={run} />
              {!run.reversed && (
                <button type="button" className="button" onClick={() => setUndoing(run)}>
                  {t('imports.undo')}
                  <span className="visually-hidden"> {`${run.file}, ${momentOf(run.done_at)}`}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {undoing && <UndoImport unit={unit} run={undoing} onClose={() => setUndoing(null)} />}
    </Section>
  );
}

function Run({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  return (
    <div>
      <p>
        <strong>{run.file}</strong> <span className="quiet">{t(`imports.tables.${run.kind as ImportKind}`)}</span>
      </p>
      <p className="quiet small">
        {momentOf(run.done_at)} · {run.done_by} · {t('imports.runCounts', { added: numberOf(run.added), changed: numberOf(run.changed) })}
      </p>
      {run.reversed && (
        <p className="small">
          <StateMark state="pending" word={t('imports.undone', { at: momentOf(run.reversed.at), by: run.reversed.by })} /> {run.reversed.reason}
        </p>
      )}
    </div>
  );
}
