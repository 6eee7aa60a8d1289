import type { vi } from '../vi';

export const rollUp: typeof vi.rollUp = {
  title: 'Added up from the cells',
  hint: 'Which cells count, which do not, and why',
  allCount: 'All {{number}} cells count.',
  someCount: '{{number}} of the {{all}} cells of the year count. Left out for the whole year:',
  item: 'Item',
  met: 'Cells that met it',
  excluded: 'Not counted',
  ratings: 'Officially rated good or better',
  cellsMet: 'Met: {{count}}',
  cellsNotMet: 'Not met: {{count}}',
  cellsExcluded: 'Not counted: {{count}}',
  why: {
    founded: 'founded in this year',
    dissolved: 'dissolved in this year',
    merged: 'merged in this year',
    moved_away: 'moved to another committee in this year',
    not_applicable: 'the item does not apply',
    open: 'not enough facts to tell',
    not_subject: 'not subject to rating',
    not_rated_yet: 'not rated yet',
  },
};
