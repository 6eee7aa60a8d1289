import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

import type { Sorting, TableState } from './types';

// ?tim=binh&xep=-from&loc.state=exempt,probation: what somebody sees can be sent to somebody else as a link.
// A second table of a page puts a prefix before its names.
interface Names {
  search: string;
  sort: string;
  filter: string;
}

const namesOf = (prefix: string): Names => ({ search: `${prefix}tim`, sort: `${prefix}xep`, filter: `${prefix}loc.` });

function readSorting(text: string | null): Sorting | null {
  if (!text) return null;
  return text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}

function read(params: URLSearchParams, names: Names): TableState {
  const chosen: Record<string, string[]> = {};
  for (const [name, value] of params) {
    if (name.startsWith(names.filter) && value !== '') chosen[name.slice(names.filter.length)] = value.split(',');
  }
  return { search: params.get(names.search) ?? '', sorting: readSorting(params.get(names.sort)), chosen };
}

const isOurs = (name: string, names: Names) => name === names.search || name === names.sort || name.startsWith(names.filter);

function write(params: URLSearchParams, state: TableState, names: Names): URLSearchParams {
  const next = new URLSearchParams([...params].filter(([name]) => !isOurs(name, names)));
  if (state.search) next.set(names.search, state.search);
  if (state.sorting) next.set(names.sort, (state.sorting.descending ? '-' : '') + state.sorting.key);
  for (const [key, values] of Object.entries(state.chosen)) {
    if (values.length > 0) next.set(names.filter + key, values.join(','));
  }
  return next;
}

const keptAt = (id: string) => `bontot.table.${id}`;

/// Search, sort and filters stand in the address. Sort and filters are also remembered by the table's name; a link that
/// brings its own wins, and a search is never brought back, so that no row is missing without a visible reason.
export function useTableState(id: string, prefix = ''): [TableState, (change: Partial<TableState>) => void] {
  const [params, setParams] = useSearchParams();
  const names = useMemo(() => namesOf(prefix), [prefix]);
  const state = useMemo(() => read(params, names), [params, names]);
  // The address as it will be when every change so far has been drawn: a search that follows its last letter would
  // otherwise put back what was chosen in between.
  const address = useRef(params);
  useEffect(() => {
    address.current = params;
  }, [params]);
  const change = useCallback(
    (part: Partial<TableState>) => {
      const next = write(address.current, { ...read(address.current, names), ...part }, names);
      address.current = next;
      const kept = write(new URLSearchParams(), { ...read(next, names), search: '' }, names).toString();
      localStorage.setItem(keptAt(id), kept);
      setParams(next, { replace: true, preventScrollReset: true });
    },
    [id, names, setParams],
  );
  useEffect(() => {
    const kept = localStorage.getItem(keptAt(id));
    if (!kept) return;
    setParams(
      (before) => {
        if ([...before.keys()].some((name) => isOurs(name, names))) return before;
        return write(before, read(new URLSearchParams(kept), names), names);
      },
      { replace: true, preventScrollReset: true },
    );
    // Only when the table is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  return [state, change];
}
