import { useTranslation } from 'react-i18next';

import type { MovementCounts } from '@/api/movement';
import { dayOf } from '@/parts/dates';
import { FiguresTable } from '@/parts/figures_table';
import { numberOf } from '@/parts/numbers';
import type { SmallColumn } from '@/parts/table_tools';

type Term = MovementCounts['deadlines'][number];
type Day = MovementCounts['days'][number];

/// In time, late and missing against each term.
export function DeadlineCounts({ counts }: { counts: MovementCounts }) {
  const { t } = useTranslation();
  const act = ({ deadline }: Term) => t(`movementActs.done.${deadline.act}`);
  const whose = ({ deadline }: Term) => `${t(`movementFiles.kinds.${deadline.of}`)} · ${t('movement.lastDay', { day: dayOf(deadline.last_day) })}`;
  const columns: SmallColumn<Term>[] = [
    {
      key: 'deadline',
      title: t('movementFiles.deadline'),
      text: (term) => `${act(term)} ${whose(term)}`,
      cell: (term) => (
        <>
          {act(term)} <span className="quiet small">{whose(term)}</span>
        </>
      ),
    },
    { key: 'in_time', title: t('movementFiles.inTime'), text: (term) => term.in_time, numeric: true },
    { key: 'late', title: t('movementFiles.late'), text: (term) => term.late, numeric: true },
    { key: 'missing', title: t('movementFiles.missing'), text: (term) => term.missing, numeric: true },
  ];
  return (
    <FiguresTable
      id="han-phong-trao"
      caption={t('movementFiles.deadlines')}
      columns={columns}
      rows={counts.deadlines}
      keyOf={({ deadline }) => `${deadline.act}${deadline.of}${deadline.kind}`}
    />
  );
}

/// How many came in on which day.
export function DayCounts({ counts }: { counts: MovementCounts }) {
  const { t } = useTranslation();
  if (counts.days.length === 0) return <p className="quiet">{t('movementFiles.noDays')}</p>;
  const kinds = ['registered', 'confirmed', 'forwarded', 'submitted'] as const;
  const columns: SmallColumn<Day>[] = [
    { key: 'day', title: t('movementFiles.day'), text: (day) => dayOf(day.day) },
    ...kinds.map((kind) => ({
      key: kind,
      title: t(`movementFiles.${kind}`),
      text: (day: Day) => day[kind],
      cell: (day: Day) => (day[kind] > 0 ? numberOf(day[kind]) : '–'),
      numeric: true,
    })),
  ];
  return (
    <details className="day-counts">
      <summary>{t('movementFiles.days')}</summary>
      <FiguresTable id="ngay-phong-trao" caption={t('movementFiles.days')} columns={columns} rows={counts.days} keyOf={({ day }) => day} />
    </details>
  );
}
