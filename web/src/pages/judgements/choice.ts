import { useSearchParams } from 'react-router';

import { decided, type Item } from './items';

/// Which items are shown and which one is open, kept in the address.
export function useChoice(items: Item[]) {
  const [search, setSearch] = useSearchParams();
  const onlyOpen = search.get('chi') === 'chua-xong';
  const onlyUnbacked = search.get('chi') === 'chua-minh-chung';
  const criterion = search.get('tieu-chi') ?? '';
  const wanted = search.get('muc');
  const matches = (item: Item) =>
    (!criterion || item.criterion === criterion) && (!onlyOpen || !decided(item)) && (!onlyUnbacked || item.pieces.length === 0);
  // The open item stays in the list when it has just been decided, until the next one is opened.
  const shown = items.filter((item) => matches(item) || (item.id === wanted && (!criterion || item.criterion === criterion)));
  const open = shown.find((item) => item.id === wanted) ?? shown[0];
  const at = open ? shown.indexOf(open) : -1;
  const change = (changed: Record<string, string>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: true, replace: 'muc' in changed },
    );
  return {
    shown,
    open,
    at,
    onlyOpen,
    onlyUnbacked,
    criterion,
    filter: (changed: Record<string, string>) => change({ ...changed, muc: '' }),
    go: (item: Item | undefined) => item && change({ muc: item.id }),
  };
}
