import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { MonthState } from '@/parts/months';
import type { State } from '@/parts/state_mark';
import { useMonthWords } from '@/parts/month_mark';

/// The words of a row of the matrix, each looked up once for all rows: a row has nineteen of them.
export interface RowWords {
  members: (count: number) => string;
  /// "TC2: Đạt", and without its state.
  criterion: (id: string, state: State) => string;
  criterionShort: (id: string) => string;
  state: (state: State) => string;
  month: (state: MonthState) => string;
  /// The months of a year one after the other, equal ones together.
  months: (states: readonly MonthState[]) => string;
  thematic: string;
  open: string;
  table: string;
}

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation();
  const monthWords = useMonthWords();
  const { language } = i18n;
  return useMemo(
    () => ({
      members: known((count) => String(count), (count: number) => t('cells.members', { count })),
      criterion: known((id, state) => `${id} ${state}`, (id: string, state: State) => `${t('cells.criterion', { id })}: ${t(`states.${state}`)}`),
      criterionShort: known((id) => id, (id: string) => t('cells.criterionShort', { id })),
      state: known((state) => state, (state: State) => t(`states.${state}`)),
      month: known(({ month, look, thematic }) => `${month} ${look} ${thematic}`, (state: MonthState) => monthWords(state)),
      months: (states) => runsOf(states).map(({ first, last }) => monthWords(first, last)).join('; '),
      thematic: t('months.thematicLetter'),
      open: t('cells.openItems'),
      table: t('cells.table'),
    }),
    // The words change with the language and with nothing else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [language],
  );
}

/// Equal months that follow each other.
function runsOf(states: readonly MonthState[]): { first: MonthState; last: number }[] {
  const runs: { first: MonthState; last: number }[] = [];
  for (const state of states) {
    const run = runs.at(-1);
    if (run?.first.look === state.look && run.first.thematic === state.thematic) run.last = state.month;
    else runs.push({ first: state, last: state.month });
  }
  return runs;
}

/// Found once for each key.
export function known<Asked extends unknown[], Found>(keyOf: (...asked: Asked) => string, find: (...asked: Asked) => Found): (...asked: Asked) => Found {
  const found = new Map<string, Found>();
  return (...asked) => {
    const key = keyOf(...asked);
    const before = found.get(key);
    if (before !== undefined) return before;
    const now = find(...asked);
    found.set(key, now);
    return now;
  };
}
