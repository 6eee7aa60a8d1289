import type { MeetingLine } from '@/api/contract';
import type { Evaluation } from '@/api/evaluation_types';
import { today } from '@/parts/dates';

export type MonthState = 'done' | 'trouble' | 'recording' | 'planned' | 'missing' | 'ahead';

export interface MonthOfMeetings {
  month: number;
  meetings: MeetingLine[];
  /// Of the regular meeting that every month needs.
  regular: MonthState;
}

const isRegular = (meeting: MeetingLine) => meeting.kind !== 'thematic';
export const isThematic = (meeting: MeetingLine) => meeting.kind !== 'regular';

export function stateOf(meeting: MeetingLine, troubled: Set<string>): MonthState {
  if (meeting.state === 'finalised') return troubled.has(meeting.id) ? 'trouble' : 'done';
  return meeting.state === 'held' || meeting.state === 'concluded' || meeting.roll_called ? 'recording' : 'planned';
}

/// Twelve months with their meetings; a month that is over without a regular one is missing.
export function monthsOf(year: number, meetings: MeetingLine[], troubled: Set<string>): MonthOfMeetings[] {
  const now = today().slice(0, 7);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const key = `${year}-${String(month).padStart(2, '0')}`;
    const inMonth = meetings.filter((meeting) => meeting.date.startsWith(key));
    const regular = inMonth.find(isRegular);
    return { month, meetings: inMonth, regular: regular ? stateOf(regular, troubled) : key < now ? 'missing' : 'ahead' };
  });
}

/// Meetings in which a check of the plan has failed, with the checks.
export function troublesOf(evaluation: Evaluation | undefined, meetings: MeetingLine[]): Map<string, string[]> {
  const byDay = new Map(meetings.map((meeting) => [meeting.date, meeting.id]));
  const ids = new Set(meetings.map((meeting) => meeting.id));
  const troubles = new Map<string, string[]>();
  for (const check of evaluation?.checks ?? []) {
    for (const failure of check.failures) {
      const id = failure.meeting && ids.has(failure.meeting) ? failure.meeting : byDay.get(failure.date ?? '');
      if (id) troubles.set(id, [...new Set([...(troubles.get(id) ?? []), check.check])]);
    }
  }
  return troubles;
}

/// The day of the month on which the cell usually meets.
export function usualDay(meetings: MeetingLine[]): number {
  const counts = new Map<number, number>();
  for (const meeting of meetings.filter(isRegular)) {
    const day = Number(meeting.date.slice(8));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 5;
}

export function dayIn(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
