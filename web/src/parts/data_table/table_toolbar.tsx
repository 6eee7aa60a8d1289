import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { download } from '@/parts/download';
import { numberOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import type { TableLook } from './choice';
import { ColumnChoice } from './column_choice';
import { FilterChips } from './filter_chips';
import type { Column, Filter, TableState } from './types';

interface ToolbarProps<Row> {
  id: string;
  caption: string;
  columns: readonly Column<Row>[];
  filters: readonly Filter<Row>[];
  all: readonly Row[];
  shown: readonly Row[];
  inSight: readonly Column<Row>[];
  state: TableState;
  onChange: (change: Partial<TableState>) => void;
  look: TableLook;
  onLook: (change: Partial<TableLook>) => void;
  exporting?: (() => Promise<void>) | null;
  children?: ReactNode;
}

/// Search, filters, columns, export: the same above every table.
export function TableToolbar<Row>(props: ToolbarProps<Row>) {
  const { t } = useTranslation();
  const { all, shown, state, onChange } = props;
  return (
    <div className="data-toolbar not-printed">
      <div className="data-toolbar-row">
        <SearchField value={state.search} onSearch={(search) => onChange({ search })} />
        <span className="quiet small data-count" role="status">
          {shown.length === all.length
            ? t('table.count', { count: all.length, shown: numberOf(all.length) })
            : t('table.countOf', { shown: numberOf(shown.length), all: numberOf(all.length) })}
        </span>
        <span className="data-toolbar-space" />
        {props.children}
        <ColumnChoice {...props} />
        {props.exporting !== null && <ExportButton {...props} />}
      </div>
      {props.filters.length > 0 && <FilterChips rows={all} filters={props.filters} chosen={state.chosen} onChoose={(chosen) => onChange({ chosen })} />}
    </div>
  );
}

/// The address follows a moment after the last letter, so that typing stays quick.
function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), 150);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <input
      type="search"
      className="data-search"
      aria-label={t('table.search')}
      placeholder={t('table.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function ExportButton<Row>({ id, caption, shown, inSight, exporting }: ToolbarProps<Row>) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>(null);
  const [working, setWorking] = useState(false);
  const run = async () => {
    setWorking(true);
    setFault(null);
    try {
      if (exporting) await exporting();
      else {
        const { workbookOf } = await import('./workbook');
        const rows = shown.map((row) => inSight.map((column) => numberIn(column, row)));
        download(workbookOf(inSight.map((column) => column.title), rows), `${id}.xlsx`);
      }
    } catch (caught) {
      setFault(caught);
    }
    setWorking(false);
  };
  return (
    <>
      <button type="button" className="button data-button" disabled={working} onClick={() => void run()}>
        {working ? t('table.exporting') : t('table.export')}
        <span className="visually-hidden">: {caption}</span>
      </button>
      {fault !== null && <ProblemNotice fault={fault} />}
    </>
  );
}

function numberIn<Row>(column: Column<Row>, row: Row): string | number {
  const value = column.numeric ? column.order?.(row) : undefined;
  return typeof value === 'number' ? value : column.text(row);
}
