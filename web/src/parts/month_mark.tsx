import { useTranslation } from 'react-i18next';

import type { MonthState } from './months';
import './month_mark.css';

export const monthShapes = { held: '●', problem: '▲', incomplete: '◐', missing: '■', now: '○', ahead: '○' } as const;

/// A month of the year: shape, and a "c" where a theme was on the agenda; the words are read out.
export function MonthMark({ state }: { state: MonthState }) {
  const { t } = useTranslation();
  return (
    <span className={`month-mark month-${state.look}`}>
      <span aria-hidden="true">
        {monthShapes[state.look]}
        {state.thematic && <span className="month-thematic">{t('months.thematicLetter')}</span>}
      </span>
      <span className="visually-hidden">{useMonthWords()(state)}</span>
    </span>
  );
}

/// "Tháng 4: họp, có điểm chưa đạt, có chuyên đề"; "Tháng 4–7: …" of equal months up to `last`.
export function useMonthWords(): (state: MonthState, last?: number) => string {
  const { t } = useTranslation();
  return ({ month, look, thematic }, last = month) => {
    const when = last > month ? t('months.span', { first: month, last }) : t('months.month', { month });
    const words = `${when}: ${t(`months.${look}`)}`;
    return thematic ? `${words}, ${t('months.thematic')}` : words;
  };
}

/// What the shapes mean, under a strip or a matrix of months.
export function MonthLegend() {
  const { t } = useTranslation();
  return (
    <ul className="month-legend quiet small" aria-hidden="true">
      {(['held', 'problem', 'incomplete', 'missing', 'ahead'] as const).map((look) => (
        <li key={look}>
          <span className={`month-mark month-${look}`}>{monthShapes[look]}</span> {t(`months.${look}`)}
        </li>
      ))}
      <li>
        <span className="month-thematic">{t('months.thematicLetter')}</span> {t('months.thematic')}
      </li>
    </ul>
  );
}
