import { useState } from 'react';
import { useSearchParams } from 'react-router';

const nothing = '-';

/// Which items are shown and which one is open, kept in the address. `otherwise`: the filter where the address says none.
/// The open item stays in the list after it has been settled, until another is opened.
export function useItemChoice<Item extends { id: string }>(items: Item[], filters: Record<string, (item: Item) => boolean>, otherwise = '') {
  const [search, setSearch] = useSearchParams();
  const [first] = useState(() => ({ only: otherwise, item: items.find(filters[search.get('chi') ?? otherwise] ?? (() => true))?.id }));
  const only = search.get('chi') ?? first.only;
  const wanted = search.get('muc') ?? first.item;
  const fits = filters[only];
  const shown = items.filter((item) => !fits || fits(item) || item.id === wanted);
  const open = wanted === nothing ? undefined : (shown.find((item) => item.id === wanted) ?? shown[0]);
  const at = open ? shown.indexOf(open) : -1;
  const change = (changed: Record<string, string>, replace: boolean) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) after.set(name, value);
        return after;
      },
      { preventScrollReset: true, replace },
    );
  return {
    shown,
    open,
    at,
    only,
    filter: (name: string) => change({ chi: name || 'tat-ca', muc: items.find(filters[name] ?? (() => true))?.id ?? nothing }, false),
    go: (item: Item | undefined) => item && change({ muc: item.id }, true),
  };
}
