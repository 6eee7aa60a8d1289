import { useCallback, useState } from 'react';

import type { Values } from './types';

const keptAt = (key: string) => `bontot.draft.${key}`;

function stored(key: string): Values | null {
  try {
    return JSON.parse(sessionStorage.getItem(keptAt(key)) ?? 'null') as Values | null;
  } catch {
    return null;
  }
}

/// What is being typed outlives a reload and an expired session, in this tab only.
export function useDraft(key: string, first: Values): { values: Values; change: (part: Values) => void; forget: () => void; dirty: boolean } {
  const [values, setValues] = useState<Values>(() => ({ ...first, ...stored(key) }));
  const change = useCallback(
    (part: Values) => {
      setValues((before) => {
        const next = { ...before, ...part };
        sessionStorage.setItem(keptAt(key), JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(keptAt(key)), [key]);
  const dirty = Object.entries(values).some(([name, value]) => value !== (first[name] ?? ''));
  return { values, change, forget, dirty };
}
