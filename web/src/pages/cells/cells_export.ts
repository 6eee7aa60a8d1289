import { useTranslation } from 'react-i18next';

import type { YearLine } from '@/api/overview';
import type { ShownTable } from '@/parts/data_table';
import { useMonthWords } from '@/parts/month_mark';
import { monthStates } from '@/parts/months';
import { standingOf } from './standing';
import type { Group } from './use_groups';

/// The rows that are shown as a table of words, in the groups of columns that are shown.
export function useCellsTable(): (lines: readonly YearLine[], year: number, over: boolean, groups: ReadonlySet<Group>) => ShownTable {
  const { t } = useTranslation();
  const monthWords = useMonthWords();
  return (lines, year, over, groups) => {
    const criteria = groups.has('criteria') ? (lines[0]?.criteria ?? []) : [];
    const months = groups.has('months') ? Array.from({ length: 12 }, (_, index) => index + 1) : [];
    const titles = [
      t('cells.code'), t('cells.cell'), t('cells.memberCount'),
      ...(groups.has('state') ? [t('cells.state')] : []),
      ...(groups.has('open') ? [t('cells.openItems')] : []),
      ...criteria.map((criterion) => t('cells.criterion', { id: criterion.id })),
      ...months.map((month) => t('months.month', { month })),
    ];
    const rows = lines.map((line) => [
      line.code, line.name, line.members,
      ...(groups.has('state') ? [t(`states.${standingOf(line, over)}`)] : []),
      ...(groups.has('open') ? [line.judged_open] : []),
      ...(groups.has('criteria') ? line.criteria.map((criterion) => t(`states.${criterion.state}`)) : []),
      // "Tháng 4: họp" stands under "Tháng 4".
      ...(groups.has('months') ? monthStates(line.months, year).map((state) => monthWords(state).replace(/^[^:]*: /, '')) : []),
    ]);
    return { titles, rows };
  };
}
