import { useTranslation } from 'react-i18next';

import { countsOf } from './shown_rows';
import type { Chosen, Filter } from './types';

const chipsUpTo = 6;

/// Filters as chips with their counts; a filter of many choices is a list to choose from.
export function FilterChips<Row>({ rows, filters, chosen, onChoose }: {
  rows: readonly Row[];
  filters: readonly Filter<Row>[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="data-filters">
      {filters.map((filter) => {
        const counts = countsOf(rows, filter);
        const mine = chosen[filter.key] ?? [];
        const choices = filter.choices.filter((choice) => (counts.get(choice.value) ?? 0) > 0 || mine.includes(choice.value));
        if (choices.length === 0) return null;
        const choose = (values: string[]) => onChoose({ ...chosen, [filter.key]: values });
        const toggle = (value: string) => choose(mine.includes(value) ? mine.filter((one) => one !== value) : [...mine, value]);
        if (choices.length > chipsUpTo) {
          return (
            <label key={filter.key} className="data-filter">
              <span className="quiet small">{filter.title}</span>
              <select value={mine[0] ?? ''} onChange={(event) => choose(event.target.value ? [event.target.value] : [])}>
                <option value="">{t('table.all')}</option>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {`${choice.label} (${counts.get(choice.value) ?? 0})`}
                  </option>
                ))}
              </select>
            </label>
          );
        }
        return (
          <div key={filter.key} className="data-filter" role="group" aria-label={filter.title}>
            <span className="quiet small" aria-hidden="true">
              {filter.title}
            </span>
            {choices.map((choice) => (
              <button
                key={choice.value}
                type="button"
                className="data-chip"
                aria-pressed={mine.includes(choice.value)}
                onClick={() => toggle(choice.value)}
              >
                {mine.includes(choice.value) && <span aria-hidden="true">{'✓ '}</span>}
                {choice.label} <span className="number">{counts.get(choice.value) ?? 0}</span>
              </button>
            ))}
          </div>
        );
      })}
      {Object.values(chosen).some((values) => values.length > 0) && (
        <button type="button" className="button button-link data-filters-clear" onClick={() => onChoose({})}>
          {t('table.clearFilters')}
        </button>
      )}
    </div>
  );
}
