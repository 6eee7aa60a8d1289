import { useSyncExternalStore } from 'react';

let printing = false;

function watch(changed: () => void): () => void {
  const begin = () => {
    printing = true;
    changed();
  };
  const end = () => {
    printing = false;
    changed();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/// True while the page goes to paper: what is otherwise drawn only in sight is then drawn whole.
export function usePrinting(): boolean {
  return useSyncExternalStore(watch, () => printing);
}
