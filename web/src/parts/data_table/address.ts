import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import type { Sorting, TableState } from './types';

// ?tim=binh&xep=-from&loc.state=exempt,probation: what somebody sees can be sent to somebody else as a link.
const searchName = 'tim';
const sortName = 'xep';
const filterPrefix = 'loc.';

function readSorting(text: string | null): Sorting | null {
  if (!text) return null;
  return text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}

function read(params: URLSearchParams): TableState {
  const chosen: Record<string, string[]> = {};
  for (const [name, value] of params) {
    if (name.startsWith(filterPrefix) && value !== '') chosen[name.slice(filterPrefix.length)] = value.split(',');
  }
  return { search: params.get(searchName) ?? '', sorting: readSorting(params.get(sortName)), chosen };
}

const ours = (name: string) => name === searchName || name === sortName || name.startsWith(filterPrefix);

function write(params: URLSearchParams, state: TableState): URLSearchParams {
  const next = new URLSearchParams([...params].filter(([name]) => !ours(name)));
  if (state.search) next.set(searchName, state.search);
  if (state.sorting) next.set(sortName, (state.sorting.descending ? '-' : '') + state.sorting.key);
  for (const [key, values] of Object.entries(state.chosen)) {
    if (values.length > 0) next.set(filterPrefix + key, values.join(','));
  }
  return next;
}

const keptAt = (id: string) => `bontot.table.${id}`;

/// Search, sort and filters stand in the address. Sort and filters are also remembered by the table's name; a link that
/// brings its own wins, and a search is never brought back, so that no row is missing without a visible reason.
export function useTableState(id: string): [TableState, (change: Partial<TableState>) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => read(params), [params]);
  const change = useCallback(
    (part: Partial<TableState>) => {
      setParams(
        (before) => {
          const next = write(before, { ...read(before), ...part });
          const kept = write(new URLSearchParams(), { ...read(next), search: '' }).toString();
          localStorage.setItem(keptAt(id), kept);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [id, setParams],
  );
  useEffect(() => {
    const kept = localStorage.getItem(keptAt(id));
    if (!kept) return;
    setParams(
      (before) => {
        if ([...before.keys()].some(ours)) return before;
        return write(before, read(new URLSearchParams(kept)));
      },
      { replace: true, preventScrollReset: true },
    );
    // Only when the table is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  return [state, change];
}
