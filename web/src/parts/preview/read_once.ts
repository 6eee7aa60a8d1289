import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';

import type { Shown } from './preview';

/// Reads a file; a fault goes to the guard around the viewer.
export function useRead<T>(file: Shown['file'], read: (file: Blob) => Promise<T>): T | undefined {
  const id = useId();
  const found = useQuery({
    queryKey: ['preview', id, file.size, file.type],
    queryFn: () => read(file),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    throwOnError: true,
  });
  return found.data;
}
