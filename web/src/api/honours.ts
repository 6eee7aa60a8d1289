import { useQuery, useQueryClient } from '@tanstack/react-query';

import { api, Refused, unwrap, unwrapWithTag } from './client';
import type { AwardAct, AwardDecided, AwardGiven, AwardLine, AwardPool, AwardReview, AwardsPreview, AwardsToDecide, AwardToTakeBack, HonourLine, HonourRegister, HonourTitle, RollUp, RollUpExcluded, TitleState } from './contract';
import { give } from './exports';

export type { AwardAct, AwardDecided, AwardGiven, AwardLine, AwardPool, AwardReview, AwardsPreview, HonourLine, HonourRegister, HonourTitle, RollUp, RollUpExcluded, TitleState };

/// Awards of the movement over a body, with the version that the next decision names; null where no movement covers the year.
export function useAwardReview(unit: string, year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['awards', unit, year],
    queryFn: async () => {
      try {
        return await unwrapWithTag(api.GET('/units/{unit}/years/{year}/awards', { params: { path: { unit, year: String(year) } } }));
      } catch (fault) {
        if (fault instanceof Refused && fault.problem.code === 'movement.none') return null;
        throw fault;
      }
    },
    enabled,
  });
}

export function useHonours(unit: string) {
  return useQuery({
    queryKey: ['honours', unit],
    queryFn: () => unwrap(api.GET('/units/{unit}/honours', { params: { path: { unit } } })),
  });
}

export function previewAwards(unit: string, year: number, act: AwardAct, units: string[]): Promise<AwardsPreview> {
  return unwrap(api.POST('/units/{unit}/years/{year}/awards/preview', { params: { path: { unit, year: String(year) } }, body: { act, units } }));
}

/// The register as a workbook: the server marks it with who took it out, and notes it in the audit.
export async function exportHonours(unit: string): Promise<void> {
  const { data, error, response } = await api.POST('/units/{unit}/honours/file', { params: { path: { unit } }, parseAs: 'blob' });
  await give(data, error, response, 'so-danh-hieu.xlsx');
}

/// What is decided on the list; afterwards everything about awards is read again.
export function useAwardActs(unit: string, year: number) {
  const queries = useQueryClient();
  const done = async (work: Promise<unknown>) => {
    await work;
    await Promise.all(['awards', 'honours'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const path = { unit, year: String(year) };
  return {
    decide: (body: AwardsToDecide, tag: string, once: Record<string, string>) =>
      done(unwrap(api.POST('/units/{unit}/years/{year}/awards', { params: { path, header: { 'If-Match': tag } }, headers: once, body }))),
    takeBack: (body: AwardToTakeBack, once: Record<string, string>) =>
      done(unwrap(api.POST('/units/{unit}/years/{year}/awards/revocations', { params: { path }, headers: once, body }))),
  };
}

/// How a committee's year rests on its cells.
export function useRollUp(unit: string, year: number) {
  return useQuery({
    queryKey: ['roll-up', unit, year],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/roll-up', { params: { path: { unit, year: String(year) } } })),
    staleTime: 60_000,
  });
}
