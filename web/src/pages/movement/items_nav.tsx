import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Line {
  id: string;
  statement: string;
}

/// Items by criterion with their marks; on a phone one list to choose from.
export function ItemsNav<Item extends Line>({ groups, open, mark, onOpen }: {
  groups: { id: string; name: string; items: Item[] }[];
  open: Item | undefined;
  mark: (item: Item) => ReactNode;
  onOpen: (item: Item | undefined) => void;
}) {
  const { t } = useTranslation();
  const filled = groups.filter((group) => group.items.length > 0);
  const all = filled.flatMap((group) => group.items);
  if (all.length === 0) return null;
  return (
    <>
      <label className="field items-choice">
        <span>{t('judgements.list')}</span>
        <select value={open?.id ?? ''} onChange={(event) => onOpen(all.find((item) => item.id === event.target.value))}>
          {filled.map((group) => (
            <optgroup key={group.id} label={`${group.id}. ${group.name}`}>
              {group.items.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.id} {item.statement}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <nav className="items-list not-printed" aria-label={t('judgements.list')}>
        {filled.map((group) => (
          <section key={group.id}>
            <h2>{`${group.id}. ${group.name}`}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.id}>
                  <button type="button" aria-current={item.id === open?.id ? 'true' : undefined} onClick={() => onOpen(item)}>
                    <span className="items-mark">{mark(item)}</span>
                    <span className="number">{item.id}</span>
                    <span className="items-statement">{item.statement}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </>
  );
}
