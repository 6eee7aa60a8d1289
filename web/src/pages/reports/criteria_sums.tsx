import { useTranslation } from 'react-i18next';

import type { Report, ReportSums } from '@/api/boards';
import { FiguresTable } from '@/parts/figures_table';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';
import { sumsOf, type Kind } from './figures';

const states = ['met', 'partly_met', 'not_met', 'pending'] as const;

type Criterion = ReportSums['criteria'][number];

/// How many bodies reach each criterion.
export function CriteriaSums({ report, unit, kind }: { report: Report; unit: string; kind: Kind }) {
  const { t } = useTranslation();
  const body = report.bodies.find((one) => one.unit === unit);
  const criteria = body ? sumsOf(body, kind).criteria : [];
  if (criteria.length === 0) return null;
  const columns: SmallColumn<Criterion>[] = [
    { key: 'criterion', title: t('reports.criteria'), text: (criterion) => t('reports.criterion', { id: criterion.id }) },
    ...states.map((state) => ({
      key: state,
      title: t(`states.${state}`),
      head: <StateMark state={state} />,
      text: (criterion: Criterion) => criterion[state],
      numeric: true,
    })),
  ];
  return (
    <Section title={t('reports.criteria')}>
      <FiguresTable id="bao-cao-tieu-chi" caption={t('reports.criteria')} columns={columns} rows={criteria} keyOf={({ id }) => id} />
    </Section>
  );
}
