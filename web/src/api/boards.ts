import { useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';
import type { ChasedFile, Chasing, MeetingTable, Report, ReportBody, ReportLine, ReportSums, TableMeeting } from './contract';

export type { ChasedFile, Chasing, MeetingTable, Report, ReportBody, ReportLine, ReportSums, TableMeeting };

/// Bodies whose file of the year is waited for.
export function useChasing(unit: string, year: number) {
  return useQuery({
    queryKey: ['chasing', unit, year],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/chasing', { params: { path: { unit, year: String(year) } } })),
  });
}

export const reportQuery = (unit: string, year: number) => ({
  queryKey: ['report', unit, year],
  queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/report', { params: { path: { unit, year: String(year) } } })),
  staleTime: 60_000,
});

/// Meetings of every cell in the months `from` to `to`.
export function useMeetingTable(unit: string, year: number, from: number, to: number) {
  return useQuery({
    queryKey: ['meeting-table', unit, year, from, to],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/meeting-table', { params: { path: { unit, year: String(year) }, query: { from, to } } })),
    staleTime: 60_000,
  });
}
