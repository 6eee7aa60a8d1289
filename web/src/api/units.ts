import { useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';

export function useUnit(unit: string) {
  return useQuery({
    queryKey: ['unit', unit],
    queryFn: () => unwrap(api.GET('/units/{unit}', { params: { path: { unit } } })),
    staleTime: 60_000,
    enabled: unit !== '',
  });
}

/// Bodies that a part of a name, code or alias finds, diacritics ignored.
export function useUnitSearch(text: string) {
  return useQuery({
    queryKey: ['units', text],
    queryFn: () => unwrap(api.GET('/units', { params: { query: { text, limit: 20 } } })),
    enabled: text.trim().length > 1,
  });
}
