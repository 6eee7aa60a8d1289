import { useSyncExternalStore } from 'react';

import type { PartName, Parts, WholeMeeting } from '@/api/meetings';
import type { Saving } from '@/parts/save_state';
import { changePart, entryOf, isUnsent, keptReady, subscribe, unsent, type Entry } from './kept_parts';

const nothing: Parts = {
  preparation: {},
  agenda: { topics: [] },
  sitting: {},
  roll_call: { called: false, lines: [] },
  opinions: { turns: [] },
  remarks: { remarks: [] },
  conclusion: {},
  tasks: { tasks: [] },
  minutes: {},
  self_rating: {},
};

export interface EditedPart<Name extends PartName> {
  value: Parts[Name];
  change: (value: Parts[Name]) => void;
  saving: Saving;
  entry?: Entry;
}

/// A part of a meeting as it stands with what was typed here; every change is kept at once and sent a moment later.
export function usePart<Name extends PartName>(meeting: WholeMeeting, part: Name): EditedPart<Name> {
  const entry = useSyncExternalStore(subscribe, () => entryOf(meeting.id, part));
  const tag = meeting.versions[part] ?? '';
  const base = (meeting[part] as Parts[Name] | undefined) ?? nothing[part];
  // What was saved here is shown as typed until somebody else has written a newer version.
  const stands = entry && (isUnsent(entry) || entry.tag === tag || entry.over === tag) ? entry : undefined;
  return {
    value: stands ? (stands.value as Parts[Name]) : base,
    change: (value) => changePart({ meeting: meeting.id, unit: meeting.unit, part, value, tag: stands?.tag ?? tag, base: stands ? (stands.base as Parts[Name]) : base }),
    saving: stands?.saving ?? { state: 'clean' },
    entry: stands,
  };
}

export function useKeptReady(): boolean {
  return useSyncExternalStore(subscribe, keptReady);
}

const countUnsent = () => unsent().length;

/// How many parts the server does not have yet.
export function useUnsentCount(): number {
  return useSyncExternalStore(subscribe, countUnsent);
}
