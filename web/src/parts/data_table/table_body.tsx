import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type Ref } from 'react';

import { foundHeight } from '../found_height';
import { usePrinting } from '../printing';
import type { Column } from './types';

const virtualFrom = 80;
/// Rows that come into the picture and leave it together: a table is laid out anew whenever one comes.
const together = 4;
const narrow = '(max-width: 760px)';

function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(narrow).matches,
  );
}

interface BodyProps<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  dense: boolean;
}

/// The rows. Long lists are drawn only where somebody looks; up and down go from row to row.
export function TableBody<Row>(props: BodyProps<Row>) {
  const printing = usePrinting();
  return props.rows.length > virtualFrom && !printing ? <RowsInSight {...props} /> : <AllRows {...props} />;
}

function AllRows<Row>({ rows, columns, keyOf }: BodyProps<Row>) {
  return (
    <tbody onKeyDown={goByArrows}>
      {rows.map((row, index) => (
        <TableRow key={keyOf(row)} row={row} index={index} columns={columns} cards />
      ))}
    </tbody>
  );
}

function RowsInSight<Row>({ rows, columns, keyOf, dense }: BodyProps<Row>) {
  'use no memo';
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const cards = useNarrow();
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [rows, cards]);
  // The caller's function may be a new one each time it draws; what it makes of a row is not.
  const latest = useRef(keyOf);
  useLayoutEffect(() => {
    latest.current = keyOf;
  }, [keyOf]);
  const keyAt = useCallback((block: number) => latest.current(rows[block * together] as Row), [rows]);
  const keyOfRow = useCallback((row: Row) => latest.current(row), []);
  const usual = cards ? 44 + 32 * columns.length : dense ? 37 : 45;
  const virtual = useWindowVirtualizer({
    count: Math.ceil(rows.length / together),
    estimateSize: (block) => Math.min(together, rows.length - block * together) * usual,
    getItemKey: keyAt,
    overscan: 3,
    scrollMargin: top,
    measureElement: foundHeight,
  });
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <>
      <tbody ref={body} aria-hidden="true">
        {before > 0 && <Gap height={before} columns={columns.length} />}
      </tbody>
      {items.map(({ key, index }) => (
        <MemoBlock key={key as string} rows={rows} block={index} columns={columns} cards={cards} keyOf={keyOfRow} measure={virtual.measureElement} />
      ))}
      {after > 0 && (
        <tbody aria-hidden="true">
          <Gap height={after} columns={columns.length} />
        </tbody>
      )}
    </>
  );
}

interface BlockProps<Row> extends Omit<BodyProps<Row>, 'dense'> {
  block: number;
  cards: boolean;
  measure: Ref<HTMLTableSectionElement>;
}

function Block<Row>({ rows, block, columns, cards, keyOf, measure }: BlockProps<Row>) {
  const from = block * together;
  return (
    <tbody ref={measure} data-index={block} onKeyDown={goByArrows}>
      {rows.slice(from, from + together).map((row, nth) => (
        <TableRow key={keyOf(row)} row={row} index={from + nth} columns={columns} cards={cards} />
      ))}
    </tbody>
  );
}

/// Drawn anew only when its rows or the columns are others: scrolling draws the rows that come into sight.
const MemoBlock = memo(Block) as typeof Block;

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="data-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/// `cards`: what a cell shows stands in an element of its own, for where the row is a card on a phone. Long tables that are none
/// scroll quicker without.
function TableRow<Row>({ row, index, columns, cards }: { row: Row; index: number; columns: readonly Column<Row>[]; cards: boolean }) {
  return (
    <tr aria-rowindex={index + 2}>
      {columns.map((column) => {
        const drawn = column.cell ? column.cell(row) : column.text(row);
        if (column.main) {
          return (
            <th key={column.key} scope="row">
              {drawn}
            </th>
          );
        }
        return (
          <td key={column.key} className={column.numeric ? 'data-number' : ''} data-title={column.title}>
            {cards ? <span className="data-cell">{drawn}</span> : drawn}
          </td>
        );
      })}
    </tr>
  );
}

/// From the link or button of one row to that of the next.
function goByArrows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const here = event.target as HTMLElement;
  if (!here.matches('a, button')) return;
  let row = here.closest('tr');
  do row = row && besideIt(row, event.key === 'ArrowDown');
  while (row && !row.querySelector('a, button'));
  if (!row) return;
  event.preventDefault();
  row.querySelector<HTMLElement>('a, button')?.focus();
  row.scrollIntoView({ block: 'nearest' });
}

/// The row under or above this one, which may stand in the next part of the table.
function besideIt(row: HTMLTableRowElement, under: boolean): HTMLTableRowElement | null {
  const table = row.closest('table');
  const rows = [...(table?.tBodies ?? [])].flatMap((body) => [...body.rows]);
  return rows[rows.indexOf(row) + (under ? 1 : -1)] ?? null;
}
