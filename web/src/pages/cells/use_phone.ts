import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 760px)');

function watch(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/// True on a narrow screen, where a row of the matrix becomes a card.
export function usePhone(): boolean {
  return useSyncExternalStore(watch, () => query.matches);
}
