import { useSyncExternalStore } from 'react';

/// How this person wants to see the pages: kept in this browser, told to the style sheets by attributes of <html>.
export type Mode = 'light' | 'dark';
export type TextSize = 'normal' | 'large';
export type Language = 'vi' | 'en';

export interface Preferences {
  mode: Mode;
  size: TextSize;
  language: Language;
}

const key = 'bontot.preferences';
const listeners = new Set<() => void>();

function stored(): Preferences {
  const first: Preferences = {
    mode: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    size: 'normal',
    language: 'vi',
  };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...first, ...(kept as Partial<Preferences>) };
  } catch {
    return first;
  }
}

let current = stored();

function show(): void {
  document.documentElement.dataset.mode = current.mode;
  document.documentElement.dataset.text = current.size;
  document.documentElement.lang = current.language;
}
show();

export function preferences(): Preferences {
  return current;
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(key, JSON.stringify(current));
  show();
  listeners.forEach((listener) => listener());
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    preferences,
  );
}
