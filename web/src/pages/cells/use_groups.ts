import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { inSightOf, useTableLook, type Choosable } from '@/parts/data_table';

/// Columns of the matrix that are shown or hidden together.
export const groups = ['state', 'open', 'criteria', 'months'] as const;
export type Group = (typeof groups)[number];

/// Which groups are shown: what somebody chose in this browser.
export function useGroups() {
  const { t } = useTranslation();
  const [look, onLook] = useTableLook('cac-chi-bo');
  const columns: Choosable[] = [
    { key: 'name', title: t('cells.cell'), main: true },
    ...groups.map((key) => ({ key, title: t(`cells.groups.${key}`), hidden: key === 'open' })),
  ];
  const inSight = inSightOf(columns, look);
  const keys = inSight.map(({ key }) => key).join(' ');
  // The same set as long as the same groups are shown: the rows of the matrix are drawn anew by it.
  const shown = useMemo(() => new Set<Group>(groups.filter((group) => keys.split(' ').includes(group))), [keys]);
  return { look, onLook, shown, columns, inSight };
}
