import type { TFunction } from 'i18next';

import type { ChasedFile } from '@/api/boards';
import { dayOf } from '@/parts/dates';

export const delays = ['not_made', 'not_sent', 'not_appraised', 'returned'] as const;
export type Delay = (typeof delays)[number];

interface About {
  name: string;
  year: number;
  today: string;
}

/// What an office pastes into its chat: bodies, what they owe and until when; nobody's name.
export function chaseText(t: TFunction, about: About, files: readonly ChasedFile[], wanted: readonly Delay[]): string {
  const groups = wanted.map((delay) => ({ delay, of: files.filter((file) => file.delay === delay) })).filter((group) => group.of.length > 0);
  const head = t('chasing.message.head', { year: about.year, name: about.name, day: dayOf(about.today) });
  const parts = groups.map(({ delay, of }) =>
    [t('chasing.message.group', { delay: t(`chasing.delays.${delay}`), count: of.length }), ...of.map((file) => lineOf(t, file))].join('\n'));
  return [head, ...parts, t('chasing.message.foot')].join('\n\n');
}

function lineOf(t: TFunction, file: ChasedFile): string {
  const notes = [
    file.last_day && t('chasing.message.term', { day: dayOf(file.last_day) }),
    file.days_late > 0 && t('chasing.message.lateBy', { count: file.days_late }),
  ].filter(Boolean);
  const name = t('chasing.message.line', { name: file.name });
  return notes.length > 0 ? `${name} (${notes.join(', ')})` : name;
}
