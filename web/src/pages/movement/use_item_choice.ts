import { useSearchParams } from 'react-router';

/// Which items are shown and which one is open, kept in the address. The open one stays in the list after it has been
/// settled, until another is opened.
export function useItemChoice<Item extends { id: string }>(items: Item[], filters: Record<string, (item: Item) => boolean>) {
  const [search, setSearch] = useSearchParams();
  const only = search.get('chi') ?? '';
  const wanted = search.get('muc');
  const fits = filters[only];
  const shown = items.filter((item) => !fits || fits(item) || item.id === wanted);
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
  return { shown, open, at, only, filter: (name: string) => change({ chi: name, muc: '' }), go: (item: Item | undefined) => item && change({ muc: item.id }) };
}
