import { api, Refused, unwrapWithTag } from '@/api/client';
import type { Agenda, MeetingToPlan } from '@/api/contract';
import type { WholeMeeting } from '@/api/meetings';
import { newKey } from '@/api/once';
import { holdsNothing, sameContent } from './compare';
import { rehouse, sendWaiting, unsentOf } from './kept_parts';
import { begunOf, dropBegun, putBegun, type BegunMeeting } from './kept_store';

/// Meetings begun without network, until the server has made them.
let begun: BegunMeeting[] = [];
const adopted = new Map<string, string>();
const listeners = new Set<() => void>();
let going: Promise<void> | undefined;

export function subscribeBegun(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const begunMeetings = () => begun;
export const begunMeeting = (id: string) => begun.find((one) => one.id === id);
/// The id that the server gave to a meeting begun here.
export const adoptedAs = (id: string) => adopted.get(id) ?? sessionStorage.getItem(`bontot.${id}`) ?? undefined;

function set(list: BegunMeeting[]): void {
  begun = list;
  listeners.forEach((listener) => listener());
}

export async function openBegun(account: string): Promise<void> {
  set(await begunOf(account).catch(() => []));
  void sendBegun();
}

export async function beginHere(account: string, unit: string, plan: MeetingToPlan): Promise<string> {
  const meeting: BegunMeeting = {
    id: `moi-${newKey()}`, account, unit, plan, begunAt: Date.now(), requestKey: newKey(),
  };
  set([...begun, meeting]);
  await putBegun(meeting).catch(() => undefined);
  return meeting.id;
}

/// Another day or kind, where the server did not take the first; it is sent again at once.
export async function changeBegun(id: string, plan: MeetingToPlan): Promise<void> {
  const before = begunMeeting(id);
  if (!before) return;
  const changed = { ...before, plan, refused: undefined, requestKey: newKey() };
  set(begun.map((one) => (one.id === id ? changed : one)));
  await putBegun(changed).catch(() => undefined);
  void sendBegun();
}

export function closeBegun(): void {
  set([]);
}

/// Makes the meetings on the server and hands their parts over to be sent.
export function sendBegun(): Promise<void> {
  going ??= sendAll().finally(() => {
    going = undefined;
  });
  return going;
}

async function sendAll(): Promise<void> {
  for (const meeting of begun) {
    if (meeting.refused) continue;
    try {
      const { data } = await unwrapWithTag(
        api.POST('/units/{unit}/meetings', {
          params: { path: { unit: meeting.unit } },
          body: meeting.plan,
          headers: { 'Idempotency-Key': meeting.requestKey },
        }),
      );
      await adopt(meeting, { ...data, versions: data.versions, tag: '' }, false);
    } catch (fault) {
      if (fault instanceof Refused && fault.problem.status < 500 && fault.problem.status !== 401) {
        const refused = { ...meeting, refused: fault.problem.title };
        set(begun.map((one) => (one.id === meeting.id ? refused : one)));
        await putBegun(refused).catch(() => undefined);
      } else {
        return;
      }
    }
  }
}

/// What was typed under the id of this machine goes to `made`: a new meeting, or one that was there already (`joined`),
/// where parts that hold something else come up as conflicts.
export async function adopt(meeting: BegunMeeting, made: WholeMeeting, joined: boolean): Promise<void> {
  for (const entry of unsentOf(meeting.id)) {
    const base = made[entry.part];
    const tag = made.versions[entry.part] ?? '';
    const taken = joined && !holdsNothing(base) && !sameContent(base, entry.value);
    rehouse(meeting.id, entry, {
      meeting: made.id,
      tag,
      base,
      theirs: taken ? { value: base, tag } : undefined,
      value: entry.part === 'agenda' && !joined ? withCarriedTopics(entry.value as Agenda, base as Agenda) : entry.value,
    });
  }
  adopted.set(meeting.id, made.id);
  sessionStorage.setItem(`bontot.${meeting.id}`, made.id);
  await dropBegun(meeting.id).catch(() => undefined);
  set(begun.filter((one) => one.id !== meeting.id));
  sendWaiting();
}

/// The server has put topics that the meeting before left open onto the agenda: they come first.
function withCarriedTopics(typed: Agenda, made: Agenda): Agenda {
  const known = new Set(typed.topics.map((topic) => topic.text));
  return { topics: [...made.topics.filter((topic) => !known.has(topic.text)), ...typed.topics] };
}

window.addEventListener('online', () => void sendBegun());
