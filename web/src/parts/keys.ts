import { useLayoutEffect } from 'react';

/// Listens for keys. A key that comes right behind another already meets what the other changed.
export function useKeys(press: (event: KeyboardEvent) => void) {
  useLayoutEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
