import type { Overview, YearLine } from '@/api/overview';
import { fold } from '@/parts/fold';
import { missingMonths, monthStates } from '@/parts/months';

/// What a cell's year is called in lists: how it ended, or where it is heading.
export type Standing = YearLine['verdict'] | YearLine['outlook'];

export const standingsOfPast = ['not_qualified', 'pending', 'qualified'] as const;
export const standingsOfRunning = ['at_risk', 'unreachable', 'on_track', 'met'] as const;

export function yearIsOver(overview: Overview): boolean {
  return Number(overview.as_of.slice(0, 4)) > overview.year;
}

export function standingOf(line: YearLine, over: boolean): Standing {
  return over ? line.verdict : line.outlook;
}

export function cellsOf(overview: Overview): YearLine[] {
  return overview.items.filter((line) => line.kind === 'cell');
}

/// Who needs help first: those at risk can still be helped, then those that have lost something; more troubles first.
function needRank(line: YearLine, over: boolean): number {
  const order: readonly Standing[] = over ? standingsOfPast : standingsOfRunning;
  const place = order.indexOf(standingOf(line, over));
  return place === -1 ? order.length : place;
}

function troubles(line: YearLine): number {
  return line.failing.length + line.at_risk.length;
}

function lostPoints(line: YearLine): number {
  return line.criteria.reduce((sum, criterion) => sum + criterion.applicable - criterion.achieved - criterion.open, 0);
}

export type Order = 'can-giup' | 'ma' | 'ten' | 'mat-diem';
export const orders: readonly Order[] = ['can-giup', 'ma', 'ten', 'mat-diem'];

/// The last word of a Vietnamese name of a place matters no more than the first: names are compared whole.
const names = new Intl.Collator('vi', { numeric: true });

export function ordered(lines: YearLine[], order: Order, over: boolean, year: number): YearLine[] {
  const missing = new Map(lines.map((line) => [line.unit, missingMonths(line.months, year).length]));
  const gaps = (line: YearLine) => missing.get(line.unit) ?? 0;
  const compare: Record<Order, (a: YearLine, b: YearLine) => number> = {
    'can-giup': (a, b) => needRank(a, over) - needRank(b, over) || gaps(b) - gaps(a) || troubles(b) - troubles(a) || lostPoints(b) - lostPoints(a),
    ma: () => 0,
    ten: (a, b) => names.compare(a.name, b.name),
    'mat-diem': (a, b) => lostPoints(b) - lostPoints(a),
  };
  return [...lines].sort((a, b) => compare[order](a, b) || (a.code < b.code ? -1 : 1));
}

/// What a list may be narrowed to beside states: troubles that have a page to settle them.
export type Trouble = 'thang-nay' | 'trong-thang' | 'cho-danh-gia' | 'tc1' | 'tc2' | 'tc3' | 'tc4';

export function hasTrouble(line: YearLine, trouble: Trouble, year: number): boolean {
  switch (trouble) {
    case 'thang-nay':
      return monthStates(line.months, year).some((state) => state.look === 'now');
    case 'trong-thang':
      return missingMonths(line.months, year).length > 0;
    case 'cho-danh-gia':
      return line.judged_open > 0;
    default:
      return line.criteria.some((criterion) => criterion.id === trouble.slice(2) && criterion.state === 'not_met');
  }
}

export function troublesOf(over: boolean): Trouble[] {
  const criteria: Trouble[] = ['tc1', 'tc2', 'tc3', 'tc4'];
  return over ? ['trong-thang', 'cho-danh-gia', ...criteria] : ['thang-nay', 'trong-thang', 'cho-danh-gia', ...criteria];
}

export function matchesText(line: YearLine, text: string): boolean {
  const wanted = fold(text.trim());
  return wanted === '' || fold(line.name).includes(wanted) || line.code.includes(wanted);
}

/// Cells are compared with their like: small ones with small ones.
export type Size = 'nho' | 'vua' | 'lon';
export const sizes: readonly Size[] = ['nho', 'vua', 'lon'];
export const sizeWords = { nho: 'sizeSmall', vua: 'sizeMiddle', lon: 'sizeLarge' } as const;

export function sizeOf(line: YearLine): Size {
  if (line.members < 10) return 'nho';
  return line.members <= 20 ? 'vua' : 'lon';
}

/// The bodies from which a cell hangs, up to the one asked about.
export function superiorsOf(overview: Overview): (line: YearLine) => Set<string> {
  const above = new Map(overview.bodies.map((body) => [body.unit, body.superior]));
  return (line) => {
    const found = new Set<string>();
    for (let unit = line.superior; unit && !found.has(unit); unit = above.get(unit)) found.add(unit);
    return found;
  };
}
