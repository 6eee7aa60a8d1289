import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import type { MeetingToPlan } from '@/api/contract';
import type { PartName } from '@/api/meetings';
import { note, notesOf, strike } from './journal';

/// What somebody typed into a part of a meeting and the server does not have yet. It outlives reload, crash and sign-in.
export interface KeptPart {
  account: string;
  unit: string;
  meeting: string;
  part: PartName;
  /// As typed.
  value: unknown;
  /// The ETag of what it was typed over, and that text.
  tag: string;
  base: unknown;
  changedAt: number;
  /// Somebody else wrote this part meanwhile: their version, to choose from.
  theirs?: { value: unknown; tag: string };
  /// The server's sentence: it did not take this.
  refused?: string;
}

/// A meeting begun where there was no network. Its parts are kept under `id` until the server has given it one.
export interface BegunMeeting {
  id: string;
  account: string;
  unit: string;
  plan: MeetingToPlan;
  begunAt: number;
  /// The same request sent twice makes one meeting.
  requestKey: string;
  refused?: string;
}

interface KeptSchema extends DBSchema {
  parts: { key: string; value: KeptPart };
  begun: { key: string; value: BegunMeeting };
}

let opened: Promise<IDBPDatabase<KeptSchema>> | undefined;

function open(): Promise<IDBPDatabase<KeptSchema>> {
  opened ??= openDB<KeptSchema>('bontot', 1, {
    upgrade: (database) => {
      database.createObjectStore('parts');
      database.createObjectStore('begun');
    },
  });
  return opened;
}

export const keyOfPart = (kept: Pick<KeptPart, 'account' | 'meeting' | 'part'>) => `${kept.account}/${kept.meeting}/${kept.part}`;

/// What is kept; nothing where signing out is clearing the browser's store at this very moment.
async function readAll<Name extends 'parts' | 'begun'>(name: Name): Promise<KeptSchema[Name]['value'][]> {
  try {
    return await (await open()).getAll(name);
  } catch (fault) {
    if (!(fault instanceof DOMException) || !['AbortError', 'InvalidStateError'].includes(fault.name)) throw fault;
    opened = undefined;
    return [];
  }
}

export async function partsOf(account: string): Promise<KeptPart[]> {
  const stored = (await readAll('parts')).filter((kept) => kept.account === account);
  const parts = new Map(stored.map((kept) => [keyOfPart(kept), kept]));
  for (const noted of notesOf(account)) {
    const kept = parts.get(keyOfPart(noted));
    if (!kept || kept.changedAt < noted.changedAt) parts.set(keyOfPart(noted), noted);
  }
  return [...parts.values()];
}

export async function putPart(kept: KeptPart): Promise<void> {
  const key = keyOfPart(kept);
  note(key, kept);
  await (await open()).put('parts', kept, key);
  strike(key, kept.changedAt);
}

export async function dropPart(key: string): Promise<void> {
  strike(key);
  await (await open()).delete('parts', key);
}

export async function begunOf(account: string): Promise<BegunMeeting[]> {
  return (await readAll('begun')).filter((begun) => begun.account === account);
}

export async function putBegun(begun: BegunMeeting): Promise<void> {
  await (await open()).put('begun', begun, begun.id);
}

export async function dropBegun(id: string): Promise<void> {
  await (await open()).delete('begun', id);
}

/// Leaves nothing of the account, and lets go of the store.
export async function forgetAccount(account: string): Promise<void> {
  for (const kept of await partsOf(account)) await dropPart(keyOfPart(kept));
  for (const begun of await begunOf(account)) await dropBegun(begun.id);
  (await open()).close();
  opened = undefined;
}
