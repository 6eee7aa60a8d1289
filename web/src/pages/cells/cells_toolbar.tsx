import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overview } from '@/api/overview';
import { numberOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import type { CellsQuery } from './cells_query';
import { cellsOf, hasTrouble, orders, sizeOf, sizes, sizeWords, standingOf, standingsOfPast, standingsOfRunning, troublesOf, type Order, type Standing, type Trouble } from './standing';

const orderWords = { 'can-giup': 'sortNeed', ma: 'sortCode', ten: 'sortName', 'mat-diem': 'sortPoints' } as const;

/// Search, order, the body above, and filters as chips with how many cells each has.
export function CellsToolbar({ overview, over, query, change }: {
  overview: Overview;
  over: boolean;
  query: CellsQuery;
  change: (next: Partial<CellsQuery>) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(query.text);
  const top = overview.bodies.length;
  const write = (next: string) => {
    setText(next);
    change({ text: next });
  };
  return (
    <div className="cells-toolbar not-printed">
      <input
        type="search"
        className="cells-search"
        aria-label={t('cells.search')}
        placeholder={t('cells.search')}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <Choice label={t('cells.sort')} value={query.order} onChange={(order) => change({ order: order as Order })}>
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`cells.${orderWords[order]}`)}
          </option>
        ))}
      </Choice>
      {top > 1 && (
        <Choice label={t('cells.under')} value={query.under} onChange={(under) => change({ under })}>
          <option value="">{t('cells.underAll')}</option>
          {overview.bodies.slice(1).map((body) => (
            <option key={body.unit} value={body.unit}>
              {body.name}
            </option>
          ))}
        </Choice>
      )}
      <Chips overview={overview} over={over} query={query} change={change} />
    </div>
  );
}

function Choice({ label, value, onChange, children }: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <span className="cells-choice">
      <label htmlFor={id} className="quiet small">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </span>
  );
}

function Chips({ overview, over, query, change }: {
  overview: Overview;
  over: boolean;
  query: CellsQuery;
  change: (next: Partial<CellsQuery>) => void;
}) {
  const { t } = useTranslation();
  const cells = cellsOf(overview);
  const standings: readonly Standing[] = over ? standingsOfPast : standingsOfRunning;
  const toggled = <Item extends string>(list: Item[], item: Item) => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item]);
  const words = (trouble: Trouble) => {
    if (trouble === 'thang-nay') return t('cells.withoutThisMonth');
    if (trouble === 'trong-thang') return t('cells.missingMonth');
    return trouble === 'cho-danh-gia' ? t('cells.judgedOpen') : t('cells.criterionLost', { id: trouble.slice(2) });
  };
  return (
    <div className="chips" role="group" aria-label={t('cells.filters')}>
      {standings.map((standing) => {
        const count = cells.filter((line) => standingOf(line, over) === standing).length;
        return (
          <Chip key={standing} count={count} on={query.states.includes(standing)} onToggle={() => change({ states: toggled(query.states, standing) })}>
            <StateMark state={standing} />
          </Chip>
        );
      })}
      {troublesOf(over).map((trouble) => {
        const count = cells.filter((line) => hasTrouble(line, trouble, overview.year)).length;
        return (
          <Chip key={trouble} count={count} on={query.troubles.includes(trouble)} onToggle={() => change({ troubles: toggled(query.troubles, trouble) })}>
            {words(trouble)}
          </Chip>
        );
      })}
      {sizes.map((size) => {
        const count = cells.filter((line) => sizeOf(line) === size).length;
        return (
          <Chip key={size} count={count} on={query.sizes.includes(size)} onToggle={() => change({ sizes: toggled(query.sizes, size) })}>
            {t(`unitYear.${sizeWords[size]}`)}
          </Chip>
        );
      })}
    </div>
  );
}

/// A filter that can be on or off; one that fits nothing is left out unless it is on.
function Chip({ count, on, onToggle, children }: { count: number; on: boolean; onToggle: () => void; children: React.ReactNode }) {
  if (count === 0 && !on) return null;
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onToggle}>
      {children} <span className="number chip-count">{numberOf(count)}</span>
    </button>
  );
}
