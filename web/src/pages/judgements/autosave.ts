import { useCallback, useEffect, useRef, useState } from 'react';

import { Refused, Unreachable } from '@/api/client';
import type { Saving } from '@/parts/save_state';
import { bodyOf, draftOf, type Draft, type Given } from './items';

const pauseAfterTyping = 800;
const pauseWithoutNetwork = 5_000;

/// Where a level is kept: its name in the browser, the call that writes it over a version, and what shows one that
/// somebody else gave.
export interface LevelPlace<Level extends Given> {
  key: string;
  put: (body: { ratio: string | null; note?: string }, version: number) => Promise<Level>;
  show: (level: Level) => void;
  /// A reason goes with every level, also the full one.
  noteAlways?: (draft: Draft) => boolean;
}

function keptDraft(key: string): Draft | undefined {
  const kept = sessionStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Draft) : undefined;
}

interface State<Level> {
  draft: Draft;
  saving: Saving;
  fault?: unknown;
  theirs?: Level;
}

/// What is chosen and typed is kept in the browser at once and sent a moment later; one request at a time, each over the
/// version that the last one made. Two people at once: both versions are shown, nothing typed is lost.
export function useAutosave<Level extends Given>(place: LevelPlace<Level>, stored: Level | undefined) {
  const [state, setState] = useState<State<Level>>(() => {
    const kept = keptDraft(place.key);
    return { draft: kept ?? draftOf(stored), saving: { state: kept ? 'waiting' : 'clean' } };
  });
  const work = useRef({ draft: state.draft, version: stored?.version ?? 0, dirty: state.saving.state === 'waiting', busy: false, alive: true, timer: 0 });

  const send = useCallback(async () => {
    const now = work.current;
    window.clearTimeout(now.timer);
    const sent = now.draft;
    const body = bodyOf(sent, place.noteAlways?.(sent));
    if (!body || !now.dirty || now.busy) return;
    now.busy = true;
    setState((before) => ({ ...before, saving: { state: 'saving' }, fault: undefined }));
    try {
      const made = await place.put(body, now.version);
      now.version = made.version;
      now.dirty = now.draft !== sent;
      if (!now.dirty) sessionStorage.removeItem(place.key);
      setState((before) => ({ ...before, saving: now.dirty ? { state: 'waiting' } : { state: 'saved', at: Date.now() } }));
    } catch (fault) {
      const problem = fault instanceof Refused ? fault.problem : undefined;
      if (problem?.status === 412) {
        const theirs = problem.current as Level | undefined;
        setState((before) => ({ ...before, saving: { state: 'conflict' }, theirs }));
      } else if (fault instanceof Unreachable || problem?.status === 401) {
        if (now.alive) now.timer = window.setTimeout(() => void send(), pauseWithoutNetwork);
        setState((before) => ({ ...before, saving: { state: 'kept' } }));
      } else {
        setState((before) => ({ ...before, saving: { state: 'failed' }, fault }));
      }
      return;
    } finally {
      now.busy = false;
    }
    if (now.dirty) void send();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one item: the component is made anew for another
  }, [place.key]);

  useEffect(() => {
    const now = work.current;
    now.alive = true;
    if (now.dirty) void send();
    return () => {
      now.alive = false;
      void send();
    };
  }, [send]);

  const change = (changed: Partial<Draft>) => {
    const now = work.current;
    now.draft = { ...now.draft, ...changed };
    now.dirty = true;
    sessionStorage.setItem(place.key, JSON.stringify(now.draft));
    const draft = now.draft;
    setState((before) => ({ ...before, draft, saving: before.theirs ? before.saving : { state: 'waiting' }, fault: undefined }));
    if (state.theirs) return;
    window.clearTimeout(now.timer);
    now.timer = window.setTimeout(() => void send(), changed.level ? 0 : pauseAfterTyping);
  };
  const settle = (mine: boolean) => {
    const now = work.current;
    const theirs = state.theirs;
    if (!theirs) return;
    now.version = theirs.version;
    place.show(theirs);
    if (mine) {
      setState((before) => ({ ...before, theirs: undefined, saving: { state: 'waiting' } }));
      void send();
      return;
    }
    now.draft = draftOf(theirs);
    now.dirty = false;
    sessionStorage.removeItem(place.key);
    const draft = now.draft;
    setState({ draft, saving: { state: 'clean' } });
  };
  return { ...state, change, settle };
}
