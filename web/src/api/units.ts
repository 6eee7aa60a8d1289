import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';

export const unitQuery = (unit: string) =>
  queryOptions({
    queryKey: ['unit', unit],
    queryFn: () => unwrap(api.GET('/units/{unit}', { params: { path: { unit } } })),
    staleTime: 60_000,
    enabled: unit !== '',
  });

export function useUnit(unit: string) {
  return useQuery(unitQuery(unit));
}

/// Bodies that a part of a name, code or alias finds, diacritics ignored.
export function useUnitSearch(text: string) {
  return useQuery({
    queryKey: ['units', text],
    queryFn: () => unwrap(api.GET('/units', { params: { query: { text, limit: 20 } } })),
    enabled: text.trim().length > 1,
  });
}
