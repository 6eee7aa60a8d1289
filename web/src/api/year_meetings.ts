import { useQuery } from '@tanstack/react-query';

import { today } from '@/parts/dates';
import { api, unwrap } from './client';

/// All meetings of a cell in a year, the oldest first; a year has never more than a page.
export function useYearMeetings(unit: string, year: number) {
  return useQuery({
    queryKey: ['meetings', unit, year, 'all'],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/meetings', { params: { path: { unit }, query: { year, order: 'oldest', limit: 200 } } }))).items,
  });
}

/// The day of the newest meeting of a cell up to today; null when there is none.
export function useNewestMeeting(unit: string, enabled: boolean) {
  return useQuery({
    queryKey: ['meetings', unit, 'newest'],
    queryFn: async () => {
      const query = { to: today(), order: 'newest' as const, limit: 1 };
      const page = await unwrap(api.GET('/units/{unit}/meetings', { params: { path: { unit }, query } }));
      return page.items[0]?.date ?? null;
    },
    enabled,
  });
}
