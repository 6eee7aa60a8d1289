import { useMemo, useSyncExternalStore } from 'react';

import { useEvaluation, usePlan } from '@/api/evaluation';
import { useMeeting, useMeetingBefore, useRoll, type WholeMeeting } from '@/api/meetings';
import { useUnit } from '@/api/units';
import { begunMeeting, begunMeetings, subscribeBegun } from '@/offline/begun_meetings';
import { isLocal } from '@/offline/kept_parts';
import type { BegunMeeting } from '@/offline/kept_store';
import { useKeptReady } from '@/offline/use_part';
import { thisYear } from '@/parts/dates';
import type { MeetingWork } from './meeting_work';
import { rulesOf } from './rules';

/// A meeting begun here looks like any other; the server just has not seen it.
export function asMeeting(begun: BegunMeeting): WholeMeeting {
  const { date, kind, title, place, start, end, topics } = begun.plan;
  return {
    id: begun.id, unit: begun.unit, date, kind, title, place, state: 'planned', shows_private: true, requests: [], versions: {}, tag: '',
    sitting: { start, end },
    agenda: { topics: topics ?? [] },
  };
}

export function useBegunMeetings(unit: string): BegunMeeting[] {
  const all = useSyncExternalStore(subscribeBegun, begunMeetings);
  return useMemo(() => all.filter((one) => one.unit === unit), [all, unit]);
}

interface Asked {
  work?: MeetingWork;
  isPending: boolean;
  fault: unknown;
  again: () => void;
  begun?: BegunMeeting;
}

export function useMeetingWorkOf(id: string, unit: string): Asked {
  useBegunMeetings(unit);
  const ready = useKeptReady();
  const begun = begunMeeting(id);
  const asked = useMeeting(id, !isLocal(id));
  const meeting = useMemo(() => (begun ? asMeeting(begun) : asked.data), [begun, asked.data]);
  const permissions = useUnit(unit).data?.permissions;
  const may = (permission: string) => (permissions ?? []).includes(permission);
  const day = meeting?.date ?? '';
  const roll = useRoll(unit, day, may('members.read'));
  const canRecord = may('meetings.record');
  const before = useMeetingBefore(unit, day, canRecord && day !== '');
  const evaluation = useEvaluation(unit, Number(day.slice(0, 4)) || thisYear());
  const plan = usePlan(evaluation.data?.plan.id);
  const rules = useMemo(() => (plan.data ? rulesOf(plan.data) : undefined), [plan.data]);
  const people = useMemo(
    () => new Map([...(meeting?.people ?? []), ...(roll.data ?? [])].map((who) => [who.id, who.name])),
    [meeting, roll.data],
  );
  const needsRoll = canRecord && roll.isPending && roll.fetchStatus !== 'idle';
  const waits = !ready || permissions === undefined || needsRoll || (!meeting && asked.isPending && !isLocal(id));
  return {
    work: meeting && !waits
      ? {
          meeting,
          roll: roll.data ?? [],
          nameOf: (member) => people.get(member ?? '') ?? '',
          rules,
          plan: plan.data,
          before: before.data ?? null,
          canRecord,
          canFinalise: may('meetings.finalise'),
        }
      : undefined,
    isPending: waits,
    fault: asked.error,
    again: () => void asked.refetch(),
    begun,
  };
}
