import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportPreview } from '@/api/contract';
import type { ImportOrder } from '@/api/imports';
import { imports } from '@/words/vi/imports';
import { dayOf } from '@/parts/dates';

type FieldName = keyof typeof imports.fields;
const fields = Object.keys(imports.fields) as FieldName[];
const isField = (name: string): name is FieldName => name in imports.fields;

/// What each column was taken for; a wrong one is chosen anew and everything follows.
export function ColumnMap({ preview, order, onOrder }: { preview: ImportPreview; order: ImportOrder; onOrder: (part: Partial<ImportOrder>) => void }) {
  const { t } = useTranslation();
  const unsure = preview.columns.some((column) => column.field === 'unknown');
  const [open, setOpen] = useState(unsure);
  const mended = new Map((order.columns ?? '').split(',').filter(Boolean).map((part) => part.split(':') as [string, string]));
  const choose = (column: number, field: string) => {
    mended.set(String(column), field);
    onOrder({ columns: [...mended].map(([key, value]) => `${key}:${value}`).join(',') });
  };
  return (
    <details className="column-map" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('imports.columns')} <span className="quiet">{`(${preview.columns.length})`}</span>
      </summary>
      <p className="quiet">{t('imports.columnsHint')}</p>
      <table>
        <caption className="visually-hidden">{t('imports.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.header')}</th>
            <th scope="col">{t('imports.taken')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column.column}>
              <th scope="row">{column.letter ?? column.column}</th>
              <td>{column.header}</td>
              <td>
                {column.not_kept !== undefined ? (
                  <span className="quiet">{t('imports.notKept')}</span>
                ) : column.date ? (
                  `${t('imports.fields.meeting_column')}, ${dayOf(column.date)}`
                ) : (
                  <select
                    aria-label={`${t('imports.taken')}: ${column.header}`}
                    value={column.field}
                    onChange={(event) => choose(column.column, event.target.value)}
                  >
                    {!isField(column.field) && <option value={column.field}>{column.label ?? column.field}</option>}
                    {fields.map((field) => (
                      <option key={field} value={field}>
                        {t(`imports.fields.${field}`)}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
