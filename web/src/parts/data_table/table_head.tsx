import { useTranslation } from 'react-i18next';

import type { Column, Sorting } from './types';

/// Column headings; a press sorts up, a second one down, a third gives the list's own order back.
export function TableHead<Row>({ columns, sorting, onSort }: {
  columns: readonly Column<Row>[];
  sorting: Sorting | null;
  onSort: (key: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const mine = sorting?.key === column.key ? sorting : null;
          const sort = mine ? (mine.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={column.key} scope="col" aria-sort={sort} className={column.numeric ? 'data-number' : ''} style={{ width: column.width }}>
              {column.unsortable ? (
                column.title
              ) : (
                <button type="button" title={t('table.sort', { column: column.title })} onClick={() => onSort(column.key)}>
                  {column.title}
                  <span className="data-sign" aria-hidden="true">
                    {mine ? (mine.descending ? '▾' : '▴') : ''}
                  </span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
