import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cellOf, TableTools, type SmallColumn } from './table_tools';
import './entries.css';

interface EntriesProps<Row> {
  /// With a name the columns can be chosen and the lines exported.
  id?: string;
  caption: string;
  columns: readonly SmallColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /// What can be done with a line; neither chosen nor exported.
  acts?: (row: Row) => ReactNode;
}

/// Lines of what was entered, each with its acts; on a phone each is a card.
export function Entries<Row>(props: EntriesProps<Row>) {
  if (!props.id) return <EntryTable {...props} inSight={props.columns} />;
  return (
    <TableTools id={props.id} caption={props.caption} columns={props.columns} rows={props.rows}>
      {(inSight) => <EntryTable {...props} inSight={inSight} />}
    </TableTools>
  );
}

function EntryTable<Row>({ caption, rows, keyOf, acts, inSight }: EntriesProps<Row> & { inSight: readonly SmallColumn<Row>[] }) {
  const { t } = useTranslation();
  return (
    <div className="entries">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {inSight.map(({ key, title, head }) => (
              <th key={key} scope="col">
                {head ?? title}
              </th>
            ))}
            {acts && (
              <th scope="col" className="not-printed">
                <span className="visually-hidden">{t('act.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {inSight.map((column) => (
                <td key={column.key} data-title={column.title}>
                  {cellOf(column, row)}
                </td>
              ))}
              {acts && <td className="entries-acts not-printed">{acts(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
