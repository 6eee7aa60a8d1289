import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { Loading } from '@/parts/loading';
import { StateMark } from '@/parts/state_mark';
import { TableTools } from '@/parts/table_tools';

/// The plans that the server judges by.
export function PlanList() {
  const { t } = useTranslation();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => unwrap(api.GET('/plans')) });
  if (!plans.data) return <Loading lines={3} />;
  return (
    <TableTools id="ke-hoach" caption={t('system.plans')}>
      <div className="entries">
        <table>
          <caption className="visually-hidden">{t('system.plans')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('system.plan')}</th>
              <th scope="col">{t('system.planState')}</th>
            </tr>
          </thead>
          <tbody>
            {plans.data.items.map((plan) => (
              <tr key={plan.id}>
                <td data-title={t('system.plan')}>
                  <span>
                    {plan.title} <span className="quiet small">{plan.id}</span>
                  </span>
                </td>
                <td data-title={t('system.planState')}>
                  <StateMark
                    state={(plan.errors ?? 0) > 0 ? 'not_met' : (plan.warnings ?? 0) > 0 ? 'at_risk' : 'met'}
                    word={(plan.errors ?? 0) + (plan.warnings ?? 0) > 0 ? t('system.planFaults', { errors: plan.errors ?? 0, warnings: plan.warnings ?? 0 }) : t('system.planFine')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </TableTools>
  );
}
