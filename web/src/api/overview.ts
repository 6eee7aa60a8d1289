import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';
import type { Bucket, Home, HomePlace, Overview, OverviewBody, WaitingThing, YearLine } from './contract';

export type { Bucket, Home, HomePlace, Overview, OverviewBody, WaitingThing, YearLine };

/// The year of everything judged under a body, a line each, in the order of the codes.
export function useOverview(unit: string, year: number, enabled = true) {
  return useQuery({
    queryKey: ['overview', unit, year],
    queryFn: () => unwrap(api.GET('/units/{unit}/overview', { params: { path: { unit }, query: { year } } })),
    staleTime: 60_000,
    enabled,
  });
}

/// What waits for the caller, and where their bodies stand.
export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: () => unwrap(api.GET('/home')) });

export function useHome() {
  return useQuery(homeQuery);
}

/// The standing checks of the records; only who may read the audit asks, and nobody waits for it.
export function useConsistency(enabled: boolean) {
  return useQuery({
    queryKey: ['consistency'],
    queryFn: () => unwrap(api.GET('/consistency')),
    staleTime: 5 * 60_000,
    enabled,
  });
}
