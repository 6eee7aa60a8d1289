import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { useTableState } from './address';
import { inSightOf, useTableLook } from './choice';
import { shownRows } from './shown_rows';
import { TableBody } from './table_body';
import { TableHead } from './table_head';
import { TableToolbar } from './table_toolbar';
import type { Column, Filter, Further } from './types';
import './data_table.css';

export interface DataTableProps<Row> {
  /// Names the table: what is remembered for it, and the file of its export.
  id: string;
  /// Before the names in the address, for the second table of a page.
  prefix?: string;
  /// What the table holds, for people who do not see it.
  caption: string;
  /// undefined while they are on their way; null where they could not be read, which the page says: none is no answer.
  rows: readonly Row[] | null | undefined;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  filters?: readonly Filter<Row>[];
  /// What stands here when there is no row at all: says what to do next.
  empty: ReactNode;
  emptyAct?: ReactNode;
  /// For lists that come in pages; without it `rows` are all of them.
  further?: Further;
  /// Export by the server (marked, noted in the audit). Without it the shown rows become a workbook; null: no export.
  exporting?: (() => Promise<void>) | null;
  /// Further buttons at the end of the toolbar.
  children?: ReactNode;
}

/// The one table of the application: search, filters as chips, sort, columns, export, all kept in the address; rows drawn
/// only while they are in sight; cards on a phone; arrow keys go from row to row.
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { id, caption, rows, columns, filters = [], further } = props;
  const [state, change] = useTableState(id, props.prefix);
  const [look, changeLook] = useTableLook(id);
  const shown = useMemo(() => shownRows(rows ?? [], columns, filters, state), [rows, columns, filters, state]);
  const inSight = useMemo(() => inSightOf(columns, look), [columns, look]);
  if (rows === null) return null;
  if (!rows) return <Loading lines={8} />;
  if (rows.length === 0 && !further?.more) return <Empty act={props.emptyAct}>{props.empty}</Empty>;
  const sort = (key: string) => {
    const now = state.sorting;
    if (now?.key !== key) change({ sorting: { key, descending: false } });
    else change({ sorting: now.descending ? null : { key, descending: true } });
  };
  return (
    <div className={look.dense ? 'data-table data-table-dense' : 'data-table'}>
      <TableToolbar
        {...props}
        filters={filters}
        all={rows}
        shown={shown}
        inSight={inSight}
        state={state}
        onChange={change}
        look={look}
        onLook={changeLook}
      >
        {props.children}
      </TableToolbar>
      <div className="data-table-frame">
        <table aria-rowcount={further?.more ? -1 : shown.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <TableHead columns={inSight} sorting={state.sorting} onSort={sort} />
          <TableBody rows={shown} columns={inSight} keyOf={props.keyOf} dense={look.dense} />
        </table>
      </div>
      {shown.length === 0 && (
        <Empty
          act={
            <button type="button" className="button" onClick={() => change({ search: '', chosen: {} })}>
              {t('table.clear')}
            </button>
          }
        >
          {t('table.nothing')}
        </Empty>
      )}
      {further?.more && (
        <button type="button" className="button data-table-more" disabled={further.loading} onClick={further.load}>
          {further.loading ? t('frame.loading') : t('table.more')}
        </button>
      )}
    </div>
  );
}
