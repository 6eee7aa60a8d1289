import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { PlanList as Plans } from '@/api/contract';
import { Entries } from '@/parts/entries';
import { Loading } from '@/parts/loading';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';

type Plan = Plans['items'][number];

/// The plans that the server judges by.
export function PlanList() {
  const { t } = useTranslation();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => unwrap(api.GET('/plans')) });
  if (!plans.data) return <Loading lines={3} />;
  const faults = ({ errors = 0, warnings = 0 }: Plan) => (errors + warnings > 0 ? t('system.planFaults', { errors, warnings }) : t('system.planFine'));
  const columns: SmallColumn<Plan>[] = [
    {
      key: 'plan',
      title: t('system.plan'),
      text: (plan) => `${plan.title} ${plan.id}`,
      cell: (plan) => (
        <span>
          {plan.title} <span className="quiet small">{plan.id}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('system.planState'),
      text: faults,
      cell: (plan) => <StateMark state={(plan.errors ?? 0) > 0 ? 'not_met' : (plan.warnings ?? 0) > 0 ? 'at_risk' : 'met'} word={faults(plan)} />,
    },
  ];
  return <Entries id="ke-hoach" caption={t('system.plans')} columns={columns} rows={plans.data.items} keyOf={(plan) => plan.id} />;
}
