import type { Overview } from '@/api/overview';
import { cellsOf, sizeOf, sizes, standingOf, type Size, type Standing } from '../cells/standing';

/// Cells of like size by where they stand.
export interface SizeGroup {
  size: Size;
  cells: number;
  /// in the order of `standings`
  counts: number[];
  /// of the cells, those that are where they should be
  good: number;
}

/// From good to bad, as bars and tables show them.
export function standingsOf(over: boolean): readonly Standing[] {
  return over ? ['qualified', 'pending', 'not_qualified'] : ['met', 'on_track', 'at_risk', 'unreachable'];
}

export function sizeGroups(overview: Overview, over: boolean): SizeGroup[] {
  const fine = new Set<Standing>(over ? ['qualified'] : ['met', 'on_track']);
  const standings = standingsOf(over);
  return sizes
    .map((size) => {
      const lines = cellsOf(overview).filter((line) => sizeOf(line) === size);
      const counts = standings.map((standing) => lines.filter((line) => standingOf(line, over) === standing).length);
      return { size, cells: lines.length, counts, good: lines.filter((line) => fine.has(standingOf(line, over))).length };
    })
    .filter((group) => group.cells > 0);
}

// A share of fewer cells says nothing about their size.
export const enough = 5;

/// The groups that differ most, where they differ by more than five points of a hundred.
export function widest(groups: SizeGroup[]): { worst: SizeGroup; best: SizeGroup } | null {
  const share = (group: SizeGroup) => group.good / group.cells;
  const sorted = groups.filter((group) => group.cells >= enough).sort((a, b) => share(a) - share(b));
  const worst = sorted[0];
  const best = sorted.at(-1);
  return worst && best && share(best) - share(worst) > 0.05 ? { worst, best } : null;
}
