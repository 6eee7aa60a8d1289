import { today } from '@/parts/dates';

/// The day as of which a page about a year shows people: today, or the last day of a year that is over.
export function dayOfYear(year: number): string {
  const last = `${year}-12-31`;
  return today() < last ? today() : last;
}
