import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { momentOf } from '@/parts/dates';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { Unreachable } from '@/api/client';

/// Whether the server and its database answer right now.
export function ServerHealth() {
  const { t } = useTranslation();
  const health = useQuery({
    queryKey: ['health'],
    retry: false,
    queryFn: async () => {
      try {
        return (await fetch('/readyz')).ok;
      } catch {
        throw new Unreachable();
      }
    },
  });
  return (
    <div className="system-line">
      <ProblemNotice fault={health.error} />
      {health.data !== undefined && (
        <>
          <StateMark state={health.data ? 'met' : 'not_met'} word={health.data ? t('system.answering') : t('system.notAnswering')} />
          <span className="quiet">{t('system.checkedAt', { at: momentOf(health.dataUpdatedAt) })}</span>
        </>
      )}
      <button type="button" className="button" disabled={health.isFetching} onClick={() => void health.refetch()}>
        {t('system.checkAgain')}
      </button>
    </div>
  );
}
