import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Caret } from '@/parts/caret';
import type { Choosable, TableLook } from './choice';
import './data_table.css';

/// Which columns are shown, and, where rows have two heights, how high they are.
export function ColumnChoice({ columns, inSight, look, onLook, heights = true }: {
  columns: readonly Choosable[];
  inSight: readonly Choosable[];
  look: TableLook;
  onLook: (change: Partial<TableLook>) => void;
  heights?: boolean;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, [open]);
  const shown = inSight.map((column) => column.key);
  const toggle = (key: string) => onLook({ columns: shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key] });
  return (
    <div className="data-columns" ref={place}>
      <button type="button" className="button data-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('table.columns')} <Caret />
      </button>
      {open && (
        <fieldset className="data-columns-list">
          <legend className="visually-hidden">{t('table.columns')}</legend>
          {columns.map((column) => (
            <label key={column.key}>
              <input type="checkbox" checked={shown.includes(column.key)} disabled={column.main} onChange={() => toggle(column.key)} />
              <span>{column.title}</span>
            </label>
          ))}
          {heights && (
            <label className="data-columns-dense">
              <input type="checkbox" checked={look.dense} onChange={() => onLook({ dense: !look.dense })} />
              <span>{t('table.dense')}</span>
            </label>
          )}
        </fieldset>
      )}
    </div>
  );
}
