import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import type { Overview, YearLine } from '@/api/overview';
import { cellsOf, hasTrouble, matchesText, ordered, orders, sizeOf, standingOf, superiorsOf, type Order, type Size, type Trouble } from './standing';

/// What the list is narrowed to and how it is ordered: kept in the address, so that a link shows the same rows.
export interface CellsQuery {
  text: string;
  states: string[];
  troubles: Trouble[];
  under: string;
  sizes: Size[];
  order: Order;
}

export function useCellsQuery(): { query: CellsQuery; change: (next: Partial<CellsQuery>) => void } {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('sap') as Order | null;
  const query: CellsQuery = {
    text: params.get('tim') ?? '',
    states: params.getAll('tt'),
    troubles: params.getAll('loc') as Trouble[],
    under: params.get('thuoc') ?? '',
    sizes: params.getAll('co') as Size[],
    order: wanted && orders.includes(wanted) ? wanted : 'can-giup',
  };
  const change = (next: Partial<CellsQuery>) => {
    const all = { ...query, ...next };
    const to = new URLSearchParams();
    if (all.text) to.set('tim', all.text);
    for (const state of all.states) to.append('tt', state);
    for (const trouble of all.troubles) to.append('loc', trouble);
    for (const size of all.sizes) to.append('co', size);
    if (all.under) to.set('thuoc', all.under);
    if (all.order !== 'can-giup') to.set('sap', all.order);
    setParams(to, { replace: true, preventScrollReset: true });
  };
  return { query, change };
}

/// The rows that the address asks for, in its order.
export function useShownCells(overview: Overview | undefined, query: CellsQuery, over: boolean): YearLine[] {
  const key = JSON.stringify(query);
  return useMemo(() => {
    if (!overview) return [];
    const asked = JSON.parse(key) as CellsQuery;
    const superiors = superiorsOf(overview);
    const shown = cellsOf(overview).filter(
      (line) =>
        matchesText(line, asked.text) &&
        (asked.states.length === 0 || asked.states.includes(standingOf(line, over))) &&
        (asked.sizes.length === 0 || asked.sizes.includes(sizeOf(line))) &&
        asked.troubles.every((trouble) => hasTrouble(line, trouble, overview.year)) &&
        (asked.under === '' || superiors(line).has(asked.under)),
    );
    return ordered(shown, asked.order, over, overview.year);
  }, [overview, key, over]);
}
