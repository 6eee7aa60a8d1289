import type { ReactNode } from 'react';

import { cellOf, TableTools, type SmallColumn } from './table_tools';
import './figures_table.css';

interface FiguresProps<Row> {
  /// Names the table: what is remembered for it, and the file of its export.
  id: string;
  caption: string;
  /// The first one names the row.
  columns: readonly SmallColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /// What can be pressed at the end of a row; neither chosen nor exported.
  acts?: { title: string; of: (row: Row) => ReactNode };
  className?: string;
}

/// A small table of figures, each row under its name, with its choice of columns and its export.
export function FiguresTable<Row>(props: FiguresProps<Row>) {
  const [first, ...others] = props.columns;
  if (!first) return null;
  return (
    <TableTools id={props.id} caption={props.caption} columns={[{ ...first, main: true }, ...others]} rows={props.rows}>
      {(inSight) => <Figures {...props} inSight={inSight} />}
    </TableTools>
  );
}

function Figures<Row>({ caption, rows, keyOf, acts, className = '', inSight }: FiguresProps<Row> & { inSight: readonly SmallColumn<Row>[] }) {
  return (
    <div className="figures-room" role="region" aria-label={caption} tabIndex={0}>
      <table className={`figures ${className}`}>
        <thead>
          <tr>
            {inSight.map(({ key, title, head, numeric }) => (
              <th key={key} scope="col" data-column={key} className={numeric ? 'number' : undefined}>
                {head ?? title}
              </th>
            ))}
            {acts && <th scope="col">{acts.title}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {inSight.map((column) =>
                column.main ? (
                  <th key={column.key} scope="row">
                    {cellOf(column, row)}
                  </th>
                ) : (
                  <td key={column.key} data-column={column.key} className={column.numeric ? 'number' : undefined}>
                    {cellOf(column, row)}
                  </td>
                ),
              )}
              {acts && <td>{acts.of(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
