import { useTranslation } from 'react-i18next';

import type { IndicatorState, ProjectionState, Verdict } from '@/api/evaluation_types';
import './state_mark.css';

export type State = IndicatorState | ProjectionState | Verdict;

type Look = 'met' | 'on-track' | 'at-risk' | 'not-met' | 'open';

const looks: Record<State, Look> = {
  met: 'met',
  qualified: 'met',
  on_track: 'on-track',
  at_risk: 'at-risk',
  partly_met: 'at-risk',
  not_met: 'not-met',
  not_qualified: 'not-met',
  unreachable: 'not-met',
  pending: 'open',
  not_applicable: 'open',
};

const shapes: Record<Look, string> = { met: '●', 'on-track': '◐', 'at-risk': '▲', 'not-met': '■', open: '○' };

export const lookOf = (state: State): Look => looks[state];
export const shapeOf = (state: State): string => shapes[looks[state]];

/// A state: always shape and word, colour only helps. `wordless` where the word stands beside it already.
export function StateMark({ state, word, wordless = false }: { state: State; word?: string; wordless?: boolean }) {
  const { t } = useTranslation();
  const look = looks[state];
  const text = word ?? t(`states.${state}`);
  return (
    <span className={`state state-${look}`} data-shape={shapes[look]}>
      {wordless ? <span className="visually-hidden">{text}</span> : text}
    </span>
  );
}
