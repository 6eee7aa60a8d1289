import { useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';

/// Names of members of a cell by id, for links; asked only by those who may read them.
export function useMemberNames(unit: string, enabled: boolean) {
  return useQuery({
    queryKey: ['members', unit, 'names'],
    queryFn: async () => {
      const page = await unwrap(api.GET('/units/{unit}/members', { params: { path: { unit }, query: { limit: 200 } } }));
      return new Map(page.items.map((member) => [member.id, member.name]));
    },
    staleTime: 60_000,
    enabled,
  });
}

/// What people judged in the year: level, note, who and when.
export function useJudgements(unit: string, year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['judgements', unit, year],
    queryFn: async () => (await unwrap(api.GET('/units/{unit}/years/{year}/judgements', { params: { path: { unit, year: `${year}` } } }))).items,
    enabled,
  });
}

/// Evidence that backs an item of the plan in the year.
export function useEvidenceOf(unit: string, year: number, indicator: string, enabled: boolean) {
  return useQuery({
    queryKey: ['evidence', unit, year, 'of', indicator],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/evidence', { params: { path: { unit }, query: { year, indicator, limit: 20 } } }))).items,
    enabled,
  });
}

/// Who finalised the meetings of the year, by meeting.
export function useConfirmations(unit: string, year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['meetings', unit, year, 'confirmations'],
    queryFn: async () =>
      new Map(
        (await unwrap(api.GET('/units/{unit}/years/{year}/confirmations', { params: { path: { unit, year: `${year}` } } }))).items.map((one) => [one.meeting ?? '', one]),
      ),
    enabled,
  });
}
