import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useTableLook } from './data_table/choice';
import { ColumnChoice } from './data_table/column_choice';
import { ExportButton, saveShown, type ShownTable } from './data_table/export_button';
import './table_tools.css';

/// Columns and export over a table that is a page's own and shows all its rows. What it has is read off the table as it
/// stands: its first column always stays, a column without a title (acts) is neither offered nor exported.
export function TableTools({ id, caption, children }: { id: string; caption: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [titles, setTitles] = useState<readonly string[]>([]);
  const [look, onLook] = useTableLook(id);
  // The table is drawn with this part or not at all: its titles change with the children only.
  useEffect(() => {
    const now = titlesOf(place.current);
    setTitles((before) => (before.join('\n') === now.join('\n') ? before : now));
  }, [children]);
  const columns = titles.map((title, index) => ({ key: String(index + 1), title, main: index === 0 })).filter(({ title }) => title !== '');
  const inSight = columns.filter(({ key, main }) => main || (look.columns?.includes(key) ?? true));
  const hidden = columns.filter((column) => !inSight.includes(column)).map(({ key }) => key);
  return (
    <div className="table-tools">
      <div className="table-tools-acts not-printed">
        {columns.length > 2 && <ColumnChoice columns={columns} inSight={inSight} look={look} onLook={onLook} heights={false} />}
        <ExportButton caption={caption} run={() => saveShown(id, shownIn(place.current, hidden))} />
      </div>
      <div ref={place} data-hidden={hidden.join(' ')}>
        {children}
      </div>
    </div>
  );
}

const titlesOf = (place: HTMLElement | null) => [...(place?.querySelectorAll('thead th') ?? [])].map((head) => (head.matches('.not-printed') ? '' : wordsOf(head)));

/// What can be read of a cell: not what is only spoken, not its state's shape.
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('.visually-hidden, [aria-hidden="true"]').forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const numberIn = (words: string) => (/^(0|[1-9]\d{0,14})$/.test(words) ? Number(words) : words);

function shownIn(place: HTMLElement | null, hidden: readonly string[]): ShownTable {
  const titles = titlesOf(place);
  const kept = titles.map((title, index) => title !== '' && !hidden.includes(String(index + 1)));
  const rows = [...(place?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(wordsOf));
  return {
    titles: titles.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index]).map(numberIn)),
  };
}
