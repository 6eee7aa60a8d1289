import { today } from './dates';

/// How a month of a cell's year looks from today.
export type MonthLook = 'held' | 'problem' | 'incomplete' | 'missing' | 'now' | 'ahead';

export interface MonthState {
  month: number;
  look: MonthLook;
  /// a thematic meeting was held, alone or with the regular one
  thematic: boolean;
}

/// Numbers of the months in which such a meeting was held, as an overview says it.
export interface HeldMonths {
  regular: number[];
  thematic: number[];
  combined: number[];
  problem: number[];
  incomplete: number[];
}

/// A month without a regular meeting is missing once it is over; what was met and has a failing check is a problem.
export function monthStates(held: HeldMonths, year: number, day = today()): MonthState[] {
  const now = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const thematic = held.thematic.includes(month) || held.combined.includes(month);
    const met = held.regular.includes(month) || held.combined.includes(month);
    const place = year * 12 + index;
    const empty: MonthLook = place < now ? 'missing' : place === now ? 'now' : 'ahead';
    const look: MonthLook = !met
      ? empty
      : held.problem.includes(month)
        ? 'problem'
        : held.incomplete.includes(month)
          ? 'incomplete'
          : 'held';
    return { month, look, thematic };
  });
}

/// Numbers of months in which nobody met although the month is over.
export function missingMonths(held: HeldMonths, year: number): number[] {
  return monthStates(held, year).filter((state) => state.look === 'missing').map((state) => state.month);
}

export function nobodyMet(held: HeldMonths): boolean {
  return held.regular.length + held.thematic.length + held.combined.length === 0;
}
