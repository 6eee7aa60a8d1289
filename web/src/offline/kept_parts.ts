import { Refused, Unreachable } from '@/api/client';
import { writePart, type PartName, type Parts } from '@/api/meetings';
import type { Saving } from '@/parts/save_state';
import { sameContent, sendable, withNamesOfRows } from './compare';
import { dropPart, keyOfPart, partsOf, putPart, type KeptPart } from './kept_store';

/// A part of a meeting as somebody types it: first kept on this machine, then sent. One for all pages, so that what was
/// typed is also sent when its page has been left.
export interface Entry extends KeptPart {
  saving: Saving;
  /// The version that the saved one was written over: pages may still show it for a moment.
  over?: string;
}

type Saved = (entry: Entry, data: unknown, tag: string) => void;

const pause = 700;
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const onTheirWay = new Map<string, Promise<void>>();
let account = '';
let isReady = false;
let onSaved: Saved = () => undefined;
let storeFails = false;

/// Where a meeting has no id of the server yet.
export const isLocal = (meeting: string) => meeting.startsWith('moi-');

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  listeners.forEach((listener) => listener());
}

function set(entry: Entry): void {
  entries.set(keyOfPart(entry), entry);
  tell();
}

/// Kept before it is sent. Where the browser gives no place (storeFails), leaving the page asks first.
function keep(entry: Entry): void {
  const { account: of, unit, meeting, part, value, tag, base, changedAt, theirs, refused: sentence } = entry;
  void putPart({ account: of, unit, meeting, part, value, tag, base, changedAt, theirs, refused: sentence }).catch(() => {
    storeFails = true;
  });
}

const keyOf = (meeting: string, part: PartName) => keyOfPart({ account, meeting, part });

export const keptReady = () => isReady;
export const entryOf = (meeting: string, part: PartName) => entries.get(keyOf(meeting, part));
export const isUnsent = (entry: Entry) => entry.saving.state !== 'saved' && entry.saving.state !== 'clean';
export const unsent = () => [...entries.values()].filter(isUnsent);
export const unsentOf = (meeting: string) => unsent().filter((entry) => entry.meeting === meeting);

/// Takes up what this account left behind on this machine.
export async function openKept(of: string, saved: Saved): Promise<void> {
  onSaved = saved;
  if (account === of && isReady) {
    sendWaiting();
    return;
  }
  account = of;
  isReady = false;
  entries.clear();
  const kept = await partsOf(of).catch(() => []);
  for (const part of kept) {
    if (!entries.has(keyOfPart(part))) entries.set(keyOfPart(part), { ...part, saving: { state: stateOf(part) } });
  }
  isReady = true;
  tell();
  sendWaiting();
}

function stateOf(kept: KeptPart): 'conflict' | 'failed' | 'kept' {
  if (kept.theirs) return 'conflict';
  return kept.refused ? 'failed' : 'kept';
}

export interface ChangedPart<Name extends PartName> {
  meeting: string;
  unit: string;
  part: Name;
  value: Parts[Name];
  /// What the server had when the change began.
  tag: string;
  base: Parts[Name];
}

export function changePart<Name extends PartName>(change: ChangedPart<Name>): void {
  const before = entryOf(change.meeting, change.part);
  const going = before && isUnsent(before) ? before : undefined;
  const entry: Entry = {
    ...change,
    account,
    tag: going?.tag ?? change.tag,
    base: going?.base ?? change.base,
    theirs: going?.theirs,
    changedAt: Date.now(),
    saving: { state: going?.theirs ? 'conflict' : 'waiting' },
  };
  set(entry);
  keep(entry);
  if (!entry.theirs) sendLater(keyOfPart(entry));
}

function sendLater(key: string): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void send(key), pause),
  );
}

function send(key: string): Promise<void> {
  const going = onTheirWay.get(key);
  if (going) return going;
  const entry = entries.get(key);
  if (!entry || !isUnsent(entry) || entry.theirs || isLocal(entry.meeting)) return Promise.resolve();
  clearTimeout(timers.get(key));
  const sent = sendEntry(key, entry).finally(() => onTheirWay.delete(key));
  onTheirWay.set(key, sent);
  return sent;
}

type AnyWriter = (meeting: string, tag: string, body: unknown) => Promise<{ data: unknown; tag: string }>;

async function sendEntry(key: string, entry: Entry): Promise<void> {
  set({ ...entry, saving: { state: 'saving' } });
  try {
    const answer = await (writePart[entry.part] as AnyWriter)(entry.meeting, entry.tag, sendable(entry.part, entry.value));
    arrived(key, entry, answer.data, answer.tag);
  } catch (fault) {
    refused(key, entry, fault);
  }
}

function arrived(key: string, sent: Entry, data: unknown, tag: string): void {
  onSaved(sent, data, tag);
  const now = entries.get(key);
  if (now && now.changedAt !== sent.changedAt) {
    const further: Entry = { ...now, value: withNamesOfRows(now.part, now.value, data), tag, base: data, refused: undefined, saving: { state: 'waiting' } };
    set(further);
    keep(further);
    sendLater(key);
    return;
  }
  set({ ...sent, value: withNamesOfRows(sent.part, sent.value, data), tag, over: sent.tag, base: data, refused: undefined, saving: { state: 'saved', at: Date.now() } });
  void dropPart(key).catch(() => undefined);
}

function refused(key: string, sent: Entry, fault: unknown): void {
  const now = entries.get(key) ?? sent;
  if (fault instanceof Refused && fault.problem.status === 412) {
    const theirs = { value: fault.problem.current, tag: fault.problem.current_version ?? '' };
    // An answer that was lost on its way: what stands there is what we sent.
    if (sameContent(theirs.value, sendable(sent.part, sent.value))) {
      arrived(key, sent, theirs.value, theirs.tag);
      return;
    }
    const conflict: Entry = { ...now, theirs, saving: { state: 'conflict' } };
    set(conflict);
    keep(conflict);
    return;
  }
  const again = fault instanceof Unreachable || (fault instanceof Refused && [401, 408, 429, 500, 502, 503].includes(fault.problem.status));
  if (again) {
    set({ ...now, saving: { state: 'kept' } });
    return;
  }
  const sentence = fault instanceof Refused ? [fault.problem.title, ...(fault.problem.errors ?? []).slice(1).map((one) => one.detail)].join(' ') : '';
  const failed: Entry = { ...now, refused: sentence, saving: { state: 'failed' } };
  set(failed);
  keep(failed);
}

/// Sends all that waits; called when the network is back, after signing in and now and then.
export function sendWaiting(): void {
  for (const [key, entry] of entries) {
    if (isUnsent(entry) && entry.saving.state !== 'failed') void send(key);
  }
}

/// Sends what waits of one meeting at once; true when the server has all of it.
export async function sendMeeting(meeting: string): Promise<boolean> {
  for (let round = 0; round < 3 && unsentOf(meeting).length > 0; ++round) {
    await Promise.all(unsentOf(meeting).map((entry) => send(keyOfPart(entry))));
  }
  return unsentOf(meeting).length === 0;
}

/// Which version stands: one's own over theirs, or theirs.
export function settleConflict(entry: Entry, choice: 'mine' | 'theirs'): void {
  const key = keyOfPart(entry);
  if (choice === 'theirs' || !entry.theirs) {
    if (entry.theirs) onSaved(entry, entry.theirs.value, entry.theirs.tag);
    dropEntry(entry);
    return;
  }
  const mine: Entry = { ...entry, tag: entry.theirs.tag, base: entry.theirs.value, theirs: undefined, saving: { state: 'waiting' } };
  set(mine);
  keep(mine);
  void send(key);
}

export function dropEntry(entry: Entry): void {
  const key = keyOfPart(entry);
  clearTimeout(timers.get(key));
  entries.delete(key);
  void dropPart(key).catch(() => undefined);
  tell();
}

/// The parts of a meeting begun here become parts of the one that the server has made of it.
export function rehouse(from: string, entry: Entry, to: Pick<Entry, 'meeting' | 'tag' | 'base' | 'value' | 'theirs'>): void {
  const moved: Entry = { ...entry, ...to, saving: { state: to.theirs ? 'conflict' : 'waiting' } };
  set(moved);
  keep(moved);
  entries.delete(keyOfPart({ ...entry, meeting: from }));
  void dropPart(keyOfPart({ ...entry, meeting: from })).catch(() => undefined);
  tell();
}

/// After signing out nothing of this account stays in the memory of the page.
export function closeKept(): void {
  timers.forEach((timer) => clearTimeout(timer));
  entries.clear();
  account = '';
  isReady = false;
  tell();
}

window.addEventListener('online', sendWaiting);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') sendWaiting();
});
window.addEventListener('beforeunload', (event) => {
  if (storeFails && unsent().length > 0) event.preventDefault();
});
