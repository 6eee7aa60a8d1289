import { useMemo, type ReactElement } from 'react';

import type { YearLine } from '@/api/overview';
import { monthShapes } from '@/parts/month_mark';
import { monthStates, type MonthState } from '@/parts/months';
import { lookOf, shapeOf } from '@/parts/state_mark';
import { groundOf, stripOf, type Mark } from './mark_strip';
import { known, type RowWords } from './row_words';

type Criteria = YearLine['criteria'];

/// From one mark to the next, in pixels; the columns are as wide.
export const steps = { criteria: 40, months: 36 };

/// The cells of a row that are marks: drawn once for all rows that have the same.
export interface RowMarks {
  criteria: (criteria: Criteria) => ReactElement;
  months: (held: YearLine['months']) => ReactElement;
}

export function useRowMarks(words: RowWords, year: number, phone: boolean): RowMarks {
  return useMemo(() => {
    const criteria = phone ? criteriaApart : criteriaStrip;
    const months = phone ? monthsApart : monthsStrip;
    const monthsOf = known((all: MonthState[]) => all.map(({ look, thematic }) => `${look} ${thematic}`).join(), (all: MonthState[]) => months(all, words));
    return {
      criteria: known((all: Criteria) => all.map(({ id, state }) => `${id} ${state}`).join(), (all: Criteria) => criteria(all, words)),
      months: (held) => monthsOf(monthStates(held, year)),
    };
  }, [words, year, phone]);
}

function criteriaStrip(criteria: Criteria, words: RowWords) {
  const marks = criteria.map(({ state }): Mark => ({ shape: shapeOf(state), look: `state-${lookOf(state)}` }));
  return <span role="cell">{stripOf(marks, steps.criteria, criteria.map(({ id, state }) => words.criterion(id, state)).join('; '))}</span>;
}

function monthsStrip(months: MonthState[], words: RowWords) {
  const marks = months.map(({ look, thematic }): Mark => ({ shape: monthShapes[look], look: `month-${look}`, letter: thematic ? words.thematic : undefined }));
  return (
    <span role="cell" className="matrix-months" style={{ background: groundOf(marks, 'month-missing', 'var(--not-met-quiet)') }}>
      {stripOf(marks, steps.months, words.months(months))}
    </span>
  );
}

/// On a phone each mark stands under its name.
function criteriaApart(criteria: Criteria, words: RowWords) {
  return (
    <span role="cell" className="matrix-marks matrix-criteria">
      {criteria.map(({ id, state }) => (
        <span key={id} role="img" className={`state-${lookOf(state)}`} aria-label={words.criterion(id, state)} data-label={words.criterionShort(id)}>
          {shapeOf(state)}
        </span>
      ))}
    </span>
  );
}

function monthsApart(months: MonthState[], words: RowWords) {
  return (
    <span role="cell" className="matrix-marks matrix-months">
      {months.map((state) => (
        <span
          key={state.month}
          role="img"
          className={`month-mark month-${state.look}`}
          aria-label={words.month(state)}
          data-label={state.month}
          data-thematic={state.thematic ? words.thematic : undefined}
        >
          {monthShapes[state.look]}
        </span>
      ))}
    </span>
  );
}
