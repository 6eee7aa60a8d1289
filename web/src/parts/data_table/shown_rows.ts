import { fold } from '@/parts/fold';
import type { Chosen, Column, Filter, Sorting, TableState } from './types';

const order = new Intl.Collator('vi', { numeric: true });

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : order.compare(String(one), String(other));
}

/// The rows to show. Search looks at the text of every column, diacritics and case ignored: "cong nhan" finds "công nhận".
export function shownRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: readonly Filter<Row>[],
  state: TableState,
): Row[] {
  const words = fold(state.search).split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    if (!filters.every((filter) => passes(row, filter, state.chosen))) return false;
    if (words.length === 0) return true;
    const text = fold(columns.map((column) => column.text(row)).join(' '));
    return words.every((word) => text.includes(word));
  });
  return sorted(found, columns, state.sorting);
}

function passes<Row>(row: Row, filter: Filter<Row>, chosen: Chosen): boolean {
  const wanted = chosen[filter.key];
  if (!wanted || wanted.length === 0) return true;
  const has = filter.of(row);
  return typeof has === 'string' ? wanted.includes(has) : has.some((value) => wanted.includes(value));
}

function sorted<Row>(rows: Row[], columns: readonly Column<Row>[], sorting: Sorting | null): Row[] {
  const column = columns.find((one) => one.key === sorting?.key);
  if (!column || !sorting) return rows;
  const keys = new Map(rows.map((row) => [row, column.order?.(row) ?? column.text(row)]));
  const sign = sorting.descending ? -1 : 1;
  return rows.sort((one, other) => {
    const [a, b] = [keys.get(one) ?? '', keys.get(other) ?? ''];
    // What is empty stands last in both directions.
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return sign * compare(a, b);
  });
}

/// How many rows each choice of a filter would leave of what search and the other filters show.
export function countsOf<Row>(rows: readonly Row[], filter: Filter<Row>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const has = filter.of(row);
    for (const value of typeof has === 'string' ? [has] : has) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
