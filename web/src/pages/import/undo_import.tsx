import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportObstacle, ImportRun } from '@/api/contract';
import { useImportRun, useReverseImport } from '@/api/imports';
import { Ask } from '@/parts/ask';
import { momentOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';

/// Takes an import back: first what stands in the way, else what will happen and the reason.
export function UndoImport({ unit, run, onClose }: { unit: string; run: ImportRun; onClose: () => void }) {
  const { t } = useTranslation();
  const now = useImportRun(unit, run.id);
  const undo = useReverseImport(unit, run.id);
  const [reason, setReason] = useState('');
  const inTheWay = now.data?.in_the_way ?? 0;
  const ready = now.data !== undefined && inTheWay === 0;
  return (
    <Ask
      title={t('imports.undoTitle')}
      confirm={t('imports.undoIt')}
      disabled={!ready || undo.isPending || reason.trim() === ''}
      onConfirm={() => undo.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        <strong>{run.file}</strong>, {momentOf(run.done_at)}
      </p>
      {now.isPending && <Loading lines={2} />}
      <ProblemNotice fault={now.error} retry={() => void now.refetch()} />
      {ready && (
        <>
          <p>{t('imports.undoWill', { added: numberOf(run.added), changed: numberOf(run.changed) })}</p>
          <div className="field">
            <label htmlFor="undo-reason">{t('act.reason')}</label>
            <input id="undo-reason" required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
        </>
      )}
      {inTheWay > 0 && <Obstacles count={inTheWay} first={now.data?.obstacles ?? []} />}
      <ProblemNotice fault={undo.error} />
    </Ask>
  );
}

function Obstacles({ count, first }: { count: number; first: ImportObstacle[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('imports.inTheWay', { count })}</p>
      <ul className="import-obstacles">
        {first.slice(0, 10).map((found, index) => (
          <li key={`${found.record}${index}`}>
            <strong>{found.name}</strong>: {found.act}
            <span className="quiet small">
              {[found.who, found.at && momentOf(found.at)].filter(Boolean).map((note) => ` · ${note ?? ''}`)}
            </span>
          </li>
        ))}
      </ul>
      {count > 10 && <p className="quiet">{t('home.more', { count: count - 10 })}</p>}
    </>
  );
}
