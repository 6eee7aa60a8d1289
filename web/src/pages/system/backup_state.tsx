import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { SystemState } from '@/api/contract';
import { momentOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';

/// When the records were last backed up, of what size, and whether another one is due.
export function BackupState() {
  const { t } = useTranslation();
  const state = useQuery({ queryKey: ['system'], queryFn: () => unwrap(api.GET('/system')) });
  if (state.isError) return <ProblemNotice fault={state.error} retry={() => void state.refetch()} />;
  if (!state.data) return <Loading lines={2} />;
  const last = state.data.last_backup;
  if (!last) {
    return (
      <p>
        <StateMark state="not_met" word={t('system.noBackup')} />
      </p>
    );
  }
  const days = Math.floor((state.data.now - last.made_at) / 86_400_000);
  return (
    <>
      <p className="system-line">
        <StateMark
          state={state.data.backup_is_old ? 'at_risk' : 'met'}
          word={t(state.data.backup_is_old ? 'system.backupOld' : 'system.backupFresh', { count: days, at: momentOf(last.made_at) })}
        />
      </p>
      <LastBackup last={last} />
    </>
  );
}

function LastBackup({ last }: { last: NonNullable<SystemState['last_backup']> }) {
  const { t } = useTranslation();
  return (
    <dl className="system-facts">
      <dt>{t('system.backupFile')}</dt>
      <dd>{`${last.file}, ${numberOf(last.bytes / 1_000_000)} MB`}</dd>
      <dt>{t('system.backupHolds')}</dt>
      <dd>{t('system.backupCounts', { rows: numberOf(last.rows), files: numberOf(last.files) })}</dd>
      <dt>{t('system.backupVerified')}</dt>
      <dd>
        {last.missing === 0 && last.chain_faults === 0 ? (
          <StateMark state="met" word={t('system.backupWhole')} />
        ) : (
          <StateMark state="not_met" word={t('system.backupFaults', { missing: numberOf(last.missing), chain: numberOf(last.chain_faults) })} />
        )}
      </dd>
    </dl>
  );
}
