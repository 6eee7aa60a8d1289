import { useQuery } from '@tanstack/react-query';

import { api, unwrap, unwrapWithTag } from './client';
import type {
  Agenda, Conclusion, Meeting, MeetingTasks, Minutes, Opinions, Preparation, Remarks, RollCall, SelfRating, Sitting,
} from './contract';

/// A meeting is written part by part; each part has an ETag of its own.
export interface Parts {
  preparation: Preparation;
  agenda: Agenda;
  sitting: Sitting;
  roll_call: RollCall;
  opinions: Opinions;
  remarks: Remarks;
  conclusion: Conclusion;
  tasks: MeetingTasks;
  minutes: Minutes;
  self_rating: SelfRating;
}
export type PartName = keyof Parts;

/// With the ETag of the whole, which steps and finalising name.
export interface WholeMeeting extends Omit<Meeting, 'versions'> {
  versions: Partial<Record<PartName, string>>;
  tag: string;
}

export async function fetchMeeting(meeting: string): Promise<WholeMeeting> {
  const { data, tag } = await unwrapWithTag(api.GET('/meetings/{meeting}', { params: { path: { meeting } } }));
  return { ...data, versions: data.versions, tag };
}

export const meetingKey = (meeting: string) => ['meeting', meeting];

export function useMeeting(meeting: string, enabled = true) {
  return useQuery({ queryKey: meetingKey(meeting), queryFn: () => fetchMeeting(meeting), enabled: enabled && meeting !== '' });
}

export function useMeetings(unit: string, year: number) {
  return useQuery({
    queryKey: ['meetings', unit, year],
    queryFn: async () =>
      (await unwrap(
        api.GET('/units/{unit}/meetings', { params: { path: { unit }, query: { year, order: 'oldest', limit: 200 } } }),
      )).items,
  });
}

/// The newest finalised meeting before a day: what the next one begins from.
export function useMeetingBefore(unit: string, day: string, enabled = true) {
  return useQuery({
    queryKey: ['meeting-before', unit, day],
    enabled,
    staleTime: 60_000,
    queryFn: async () => {
      const page = await unwrap(
        api.GET('/units/{unit}/meetings', {
          params: { path: { unit }, query: { from: '2000-01-01', to: day, order: 'newest', limit: 8 } },
        }),
      );
      const line = page.items.find((one) => one.date < day && one.roll_called);
      return line ? fetchMeeting(line.id) : null;
    },
  });
}

/// Who is on the roll on that day, in the Vietnamese order of names.
export function useRoll(unit: string, day: string, enabled = true) {
  return useQuery({
    queryKey: ['roll', unit, day],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/roll', { params: { path: { unit }, query: { day } } }))).members,
    enabled: enabled && day !== '',
    staleTime: 60_000,
  });
}

export function useTasks(unit: string, state: 'open' | 'all' = 'open') {
  return useQuery({
    queryKey: ['tasks', unit, state],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/tasks', { params: { path: { unit }, query: { state, limit: 200 } } }))).items,
  });
}

export function useMissing(meeting: string, enabled: boolean) {
  return useQuery({
    queryKey: ['missing', meeting],
    queryFn: () => unwrap(api.GET('/meetings/{meeting}/missing', { params: { path: { meeting } } })),
    enabled,
  });
}

export function useMeetingDocuments(meeting: string, enabled: boolean) {
  return useQuery({
    queryKey: ['meeting-documents', meeting],
    queryFn: async () =>
      (await unwrap(api.GET('/meetings/{meeting}/documents', { params: { path: { meeting } } }))).items,
    enabled,
  });
}

type Writer<Name extends PartName> = (meeting: string, tag: string, body: Parts[Name]) => Promise<{ data: Parts[Name]; tag: string }>;

const at = (meeting: string, tag: string) => ({ path: { meeting }, header: { 'If-Match': tag } });

/// Writes one part over the version that `tag` names.
export const writePart: { [Name in PartName]: Writer<Name> } = {
  preparation: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/preparation', { params: at(id, tag), body })),
  agenda: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/agenda', { params: at(id, tag), body })),
  sitting: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/sitting', { params: at(id, tag), body })),
  roll_call: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/roll-call', { params: at(id, tag), body })),
  opinions: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/opinions', { params: at(id, tag), body })),
  remarks: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/remarks', { params: at(id, tag), body })),
  conclusion: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/conclusion', { params: at(id, tag), body })),
  tasks: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/tasks', { params: at(id, tag), body })),
  minutes: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/minutes', { params: at(id, tag), body })),
  self_rating: (id, tag, body) => unwrapWithTag(api.PUT('/meetings/{meeting}/self-rating', { params: at(id, tag), body })),
};
