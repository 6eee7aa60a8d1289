import type { ReactNode } from 'react';

import { ColumnChoice, ExportButton, inSightOf, saveShown, useTableLook, type Cell, type Choosable, type ShownTable } from './data_table';
import { numberOf } from './numbers';
import './table_tools.css';

/// One column of a small table. `text` is what leaves the page, a number as a number; `cell` is what is drawn.
export interface SmallColumn<Row> extends Choosable {
  /// What stands in the head, where it is not the title.
  head?: ReactNode;
  text: (row: Row) => Cell;
  cell?: (row: Row) => ReactNode;
  /// Numbers stand at the right.
  numeric?: boolean;
}

export function cellOf<Row>(column: SmallColumn<Row>, row: Row): ReactNode {
  if (column.cell) return column.cell(row);
  const text = column.text(row);
  return typeof text === 'number' ? numberOf(text) : text;
}

interface TableToolsProps<Row> {
  /// Names the table: what is remembered for it, and the file of its export.
  id: string;
  caption: string;
  columns: readonly SmallColumn<Row>[];
  rows: readonly Row[];
  children: (inSight: readonly SmallColumn<Row>[]) => ReactNode;
}

/// Columns and export over a small table that shows all its rows.
export function TableTools<Row>({ id, caption, columns, rows, children }: TableToolsProps<Row>) {
  const [look, onLook] = useTableLook(id);
  const inSight = inSightOf(columns, look);
  return (
    <div className="table-tools">
      <div className="table-tools-acts not-printed">
        {columns.length > 2 && <ColumnChoice columns={columns} inSight={inSight} look={look} onLook={onLook} heights={false} />}
        <ExportButton caption={caption} run={() => saveShown(id, tableOf(inSight, rows))} />
      </div>
      {children(inSight)}
    </div>
  );
}

function tableOf<Row>(columns: readonly SmallColumn<Row>[], rows: readonly Row[]): ShownTable {
  return { titles: columns.map(({ title }) => title), rows: rows.map((row) => columns.map(({ text }) => text(row))) };
}
