import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { numberOf } from '@/parts/numbers';
import type { TableLook } from './choice';
import { ColumnChoice } from './column_choice';
import { ExportButton, saveShown, type ShownTable } from './export_button';
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
        {props.exporting !== null && <ExportButton caption={props.caption} run={props.exporting ?? (() => saveShown(props.id, shownTable(props)))} />}
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

/// The rows that are shown, in the columns that are shown.
function shownTable<Row>({ shown, inSight }: ToolbarProps<Row>): ShownTable {
  return { titles: inSight.map((column) => column.title), rows: shown.map((row) => inSight.map((column) => exportedOf(column, row))) };
}

function exportedOf<Row>(column: Column<Row>, row: Row): string | number {
  if (column.exported) return column.exported(row);
  const value = column.numeric ? column.order?.(row) : undefined;
  return typeof value === 'number' ? value : column.text(row);
}
