import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { MonthMark, useMonthWords } from './month_mark';
import type { MonthState } from './months';
import './month_strip.css';

/// The twelve months of a cell side by side. `pathOf` says where a month leads; a month without a path is plain.
export function MonthStrip({ states, label, pathOf, small = false }: {
  states: MonthState[];
  label: string;
  pathOf?: (month: number) => string | undefined;
  small?: boolean;
}) {
  const { t } = useTranslation();
  const words = useMonthWords();
  return (
    <ol className={`month-strip${small ? ' month-strip-small' : ''}`} aria-label={label}>
      {states.map((state) => {
        const path = pathOf?.(state.month);
        const inside = (
          <>
            <span className="month-strip-name" aria-hidden="true">
              {t('months.short', { month: state.month })}
            </span>
            <MonthMark state={state} />
          </>
        );
        return (
          <li key={state.month} title={words(state)} className={state.look === 'now' ? 'month-strip-now' : ''}>
            {path ? <Link to={path}>{inside}</Link> : <span className="month-strip-plain">{inside}</span>}
          </li>
        );
      })}
    </ol>
  );
}
