import type { PlanText } from '@/api/evaluation_types';
import type { MeetingKind, Minutes, Opinions, Preparation, RollCall, RollLine, Sitting } from '@/api/contract';

/// The thresholds of one meeting, as the plan has them. The engine judges; this only says beforehand, while one types,
/// what it will say (src/meetings/meeting_rules.hpp, judge_meetings.cpp).
export interface MeetingRules {
  overPercent: number;
  attendanceEachMeeting: boolean;
  oneAbsenceOfSix: boolean;
  bands: { from: number; to: number; value: number; capped: boolean }[];
  sizeOf: string;
  countOpinions: boolean;
  minutes: number;
  combinedMinutes: number;
  smallMinutes: number;
  smallBelow: number;
  smallCombinedIsSmall: boolean;
  thematicChecked: boolean;
  breaksIncluded: boolean;
  preparation: string[];
  minutesMarks: string[];
  levelFrom: [number, number][];
}

type BandAsSent = [number, number] | { from: number; to: number | null; value: number };

export function rulesOf(plan: PlanText): MeetingRules {
  const values = new Map(plan.parameters.map((parameter) => [parameter.name, parameter.value]));
  const number = (name: string, fallback: number) => (typeof values.get(name) === 'number' ? (values.get(name) as number) : fallback);
  const name = (key: string, fallback: string) => (typeof values.get(key) === 'string' ? (values.get(key) as string) : fallback);
  const sent = (values.get('opinions.bands') ?? []) as BandAsSent[];
  const bands = sent.map((band) => (Array.isArray(band) ? { from: band[0], to: null, value: band[1] } : band));
  const lowest = Math.min(...bands.map((band) => band.from));
  const minutes = number('duration.minutes', 90);
  return {
    overPercent: number('attendance.over_percent', 85),
    attendanceEachMeeting: name('attendance.scope', 'each_meeting') === 'each_meeting',
    oneAbsenceOfSix: name('attendance.small_cell', 'literal') === 'one_absence',
    bands: bands.map((band) => ({ ...band, to: band.to ?? Infinity, capped: band.from === lowest })),
    sizeOf: name('opinions.size_of', 'roll'),
    countOpinions: name('opinions.count', 'members') === 'opinions',
    minutes,
    combinedMinutes: number('duration.combined_minutes', minutes),
    smallMinutes: number('duration.small_minutes', minutes),
    smallBelow: number('duration.small_below', 0),
    smallCombinedIsSmall: name('duration.small_combined', 'combined') === 'small',
    thematicChecked: name('duration.thematic', 'ordinary') === 'ordinary',
    breaksIncluded: name('duration.breaks', 'deducted') === 'included',
    preparation: (values.get('preparation.require') ?? []) as string[],
    minutesMarks: (values.get('minutes.require') ?? []) as string[],
    levelFrom: (values.get('self_rating.level_from') ?? []) as [number, number][],
  };
}

export interface Attendance {
  roll: number;
  eligible: number;
  present: number;
  excused: number;
  unexcused: number;
  unknown: number;
  /// The fewest who must come.
  needed: number;
}

export function attendanceOf(rules: MeetingRules | undefined, roll: RollLine[], call: RollCall): Attendance {
  const marks = new Map(call.lines.map((line) => [line.member, line.mark]));
  const expected = roll.filter((who) => who.eligible);
  const of = (mark: string) => expected.filter((who) => marks.get(who.id) === mark).length;
  const [excused, unexcused, unknown] = [of('excused'), of('unexcused'), of('unknown')];
  const eligible = expected.length;
  const over = Math.floor(((rules?.overPercent ?? 85) * eligible) / 100) + 1;
  const needed = rules?.oneAbsenceOfSix && eligible <= 6 ? Math.min(over, Math.max(0, eligible - 1)) : over;
  return { roll: roll.length, eligible, present: eligible - excused - unexcused - unknown, excused, unexcused, unknown, needed: Math.min(needed, eligible) };
}

export function speakersOf(rules: MeetingRules | undefined, attendance: Attendance, opinions: Opinions): { have: number; needed: number } {
  const spoken = opinions.turns.filter((turn) => turn.count > 0);
  const have = rules?.countOpinions ? spoken.reduce((sum, turn) => sum + turn.count, 0) : new Set(spoken.map((turn) => turn.member)).size;
  const size = rules?.sizeOf === 'eligible' ? attendance.eligible : rules?.sizeOf === 'present' ? attendance.present : attendance.roll;
  const band = rules?.bands.find((one) => size >= one.from && size <= one.to);
  const needed = band ? (band.capped ? Math.min(band.value, attendance.eligible) : band.value) : 0;
  return { have, needed };
}

export const minutesIn = (time: string | undefined) => {
  const [hours, minutes] = (time ?? '0:0').split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

/// `held` is null until the meeting has an end.
export function durationOf(rules: MeetingRules | undefined, kind: MeetingKind, roll: number, sitting: Sitting): { held: number | null; needed: number } {
  const length = minutesIn(sitting.end) - minutesIn(sitting.start);
  const held = length > 0 ? Math.max(0, length - (rules?.breaksIncluded ? 0 : (sitting.breaks_minutes ?? 0))) : null;
  if (!rules || (kind === 'thematic' && !rules.thematicChecked)) return { held, needed: 0 };
  const small = roll < rules.smallBelow;
  const plain = small ? rules.smallMinutes : rules.minutes;
  const combined = small && rules.smallCombinedIsSmall ? rules.smallMinutes : rules.combinedMinutes;
  return { held, needed: kind === 'combined' ? combined : plain };
}

/// Names of what preparation still lacks.
export function unprepared(rules: MeetingRules | undefined, preparation: Preparation): string[] {
  const has: Record<string, boolean | undefined> = {
    committee_meeting: preparation.committee_meeting,
    members_notified: preparation.members_notified,
    follower_notified: preparation.follower_notified,
    draft_resolution: preparation.draft_made,
    materials_sent: preparation.materials_sent,
    prepared_by_secretary: preparation.prepared_by !== 'other',
  };
  return (rules?.preparation ?? []).filter((name) => !has[name]);
}

export function unsigned(rules: MeetingRules | undefined, minutes: Minutes): string[] {
  const has: Record<string, unknown> = { ...minutes };
  return (rules?.minutesMarks ?? []).filter((name) => !has[name]);
}

const levels = ['poor', 'poor', 'average', 'fair', 'good'] as const;
export type Level = 'good' | 'fair' | 'average' | 'poor';

/// The level that so many points (of a hundred) give.
export function levelOf(rules: MeetingRules | undefined, points: number): Level {
  const step = (rules?.levelFrom ?? []).find(([from]) => points >= from);
  return levels[step?.[1] ?? 1] ?? 'poor';
}
