import { useTranslation } from 'react-i18next';

import type { PlanText } from '@/api/evaluation_types';
import { useBoth } from '@/parts/both';
import { draftOf, type Item } from './items';
import type { ItemColumn } from './items_export';
import { LevelMark } from './judgement_words';

/// The items with their state; on a phone one list to choose from.
export function ItemList({ items, columns, open, plan, onOpen }: {
  items: Item[];
  /// What is shown of each beside its state, number and statement.
  columns: readonly ItemColumn[];
  open: Item | undefined;
  plan: PlanText;
  onOpen: (item: Item) => void;
}) {
  const { t } = useTranslation();
  const both = useBoth();
  const groups = plan.criteria
    .map((criterion) => ({ criterion, own: items.filter((item) => item.criterion === criterion.id) }))
    .filter(({ own }) => own.length > 0);
  return (
    <>
      <label className="field items-choice">
        <span>{t('judgements.list')}</span>
        <select
          value={open?.id ?? ''}
          onChange={(event) => {
            const item = items.find((each) => each.id === event.target.value);
            if (item) onOpen(item);
          }}
        >
          {groups.map(({ criterion, own }) => (
            <optgroup key={criterion.id} label={`${criterion.id}. ${both(criterion.name)}`}>
              {own.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.id} {both(item.indicator.statement)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <nav className="items-list not-printed" aria-label={t('judgements.list')}>
        {groups.map(({ criterion, own }) => (
          <section key={criterion.id}>
            <h2>
              {criterion.id}. {both(criterion.name)}
            </h2>
            <ul>
              {own.map((item) => (
                <li key={item.id}>
                  <button type="button" aria-current={item.id === open?.id ? 'true' : undefined} onClick={() => onOpen(item)}>
                    <LevelMark draft={draftOf(item.judgement)} wordless />
                    <span className="number">{item.id}</span>
                    <span className="items-statement">{both(item.indicator.statement)}</span>
                    {columns.length > 0 && <span className="items-further quiet small">{furtherOf(item, columns)}</span>}
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

const furtherOf = (item: Item, columns: readonly ItemColumn[]) =>
  columns
    .map(({ title, of }) => [title, of(item)] as const)
    .filter(([, value]) => value !== '')
    .map(([title, value]) => `${title}: ${value}`)
    .join(' · ');
