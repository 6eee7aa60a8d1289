import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useTableLook } from '@/parts/data_table';

/// Columns of the matrix that are shown or hidden together.
export const groups = ['state', 'open', 'criteria', 'months'] as const;
export type Group = (typeof groups)[number];

const first: readonly Group[] = ['state', 'criteria', 'months'];

/// Which groups are shown: what somebody chose in this browser.
export function useGroups() {
  const { t } = useTranslation();
  const [look, onLook] = useTableLook('cac-chi-bo');
  const chosen = look.columns;
  const shown = useMemo(() => new Set<Group>(groups.filter((group) => (chosen ?? first).includes(group))), [chosen]);
  const columns: { key: string; title: string; main?: boolean }[] = [{ key: 'name', title: t('cells.cell'), main: true }, ...groups.map((key) => ({ key, title: t(`cells.groups.${key}`) }))];
  return { look, onLook, shown, columns, inSight: columns.filter((column) => column.main ?? shown.has(column.key as Group)) };
}
