import type { KeptPart } from './kept_store';

// The store of the browser takes a moment to write; what is typed in the last moment before a reload or a crash is noted
// here at once, and struck out when the store has it.
const prefix = 'bontot.typed.';

export function note(key: string, kept: KeptPart): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {
    // No place left: the store alone must do.
  }
}

export function strike(key: string, changedAt?: number): void {
  const noted = changedAt === undefined ? undefined : read(prefix + key);
  if (!noted || noted.changedAt <= (changedAt ?? 0)) localStorage.removeItem(prefix + key);
}

export function notesOf(account: string): KeptPart[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${prefix}${account}/`))
    .map(read)
    .filter((noted): noted is KeptPart => noted !== undefined);
}

function read(key: string): KeptPart | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as KeptPart;
  } catch {
    return undefined;
  }
}
