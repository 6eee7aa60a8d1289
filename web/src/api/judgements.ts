import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { api, unwrap } from './client';
import type { Judgement, JudgementToEnter, KnockOutToEnter, Rating, RatingsToEnter, RatingToEnter } from './contract';
import { onceOnly } from './once';

export type { Judgement, JudgementToEnter, Rating, RatingToEnter };

export function useJudgements(unit: string, year: number) {
  return useQuery({
    queryKey: ['judgements', unit, year],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/years/{year}/judgements', { params: { path: { unit, year: String(year) } } }))).items,
  });
}

/// What stands on these facts is asked for anew when somebody next looks.
async function factsChanged(queries: QueryClient, unit: string, year: number): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['evaluation', unit, year], refetchType: 'none' });
  await queries.invalidateQueries({ queryKey: ['projection', unit, year], refetchType: 'none' });
}

export interface JudgementPlace {
  unit: string;
  year: number;
  plan: string;
  indicator: string;
}

/// Enters a judgement over the version that was read. A plain function: it also runs when the page is left.
export async function putJudgement(queries: QueryClient, place: JudgementPlace, body: JudgementToEnter, version: number): Promise<Judgement> {
  const { unit, year, plan, indicator } = place;
  const now = await unwrap(
    api.PUT('/units/{unit}/years/{year}/judgements/{indicator}', {
      params: { path: { unit, year: String(year), indicator }, query: { plan }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
  showJudgement(queries, place, now);
  await factsChanged(queries, unit, year);
  return now;
}

export function showJudgement(queries: QueryClient, { unit, year }: JudgementPlace, now: Judgement): void {
  queries.setQueryData<Judgement[]>(['judgements', unit, year], (all) => [
    ...(all ?? []).filter((each) => each.indicator !== now.indicator),
    now,
  ]);
}

export function useRatings(unit: string, year: number) {
  return useQuery({
    queryKey: ['ratings', unit, year],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/ratings', { params: { path: { unit, year: String(year) } } })),
  });
}

/// Enters the rating of a member, or of the body itself.
export function usePutRating(unit: string, year: number, member: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: RatingToEnter; version: number }) => {
      const header = { 'If-Match': `"${version}"` };
      return member
        ? unwrap(api.PUT('/units/{unit}/years/{year}/ratings/{member}', { params: { path: { unit, year: String(year), member }, header }, body }))
        : unwrap(api.PUT('/units/{unit}/years/{year}/rating', { params: { path: { unit, year: String(year) }, header }, body }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['ratings', unit, year] });
      await factsChanged(queries, unit, year);
    },
  });
}

export interface Person {
  id: string;
  name: string;
}

/// Who is on the roll on a day.
export function useRollOf(unit: string, day: string, enabled: boolean) {
  return useQuery({
    queryKey: ['members', unit, day],
    enabled,
    queryFn: async () => {
      const all: Person[] = [];
      let cursor: string | undefined;
      do {
        const page = await unwrap(api.GET('/units/{unit}/members', { params: { path: { unit }, query: { day, limit: 100, cursor } } }));
        all.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return all;
    },
  });
}

export function useKnockOuts(unit: string, year: number) {
  return useQuery({
    queryKey: ['knock-outs', unit, year],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/years/{year}/knock-outs', { params: { path: { unit, year: String(year) } } }))).items,
  });
}

export function useRecordKnockOut(unit: string, year: number, plan: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: KnockOutToEnter; key: string }) =>
      unwrap(
        api.POST('/units/{unit}/years/{year}/knock-outs', {
          params: { path: { unit, year: String(year) }, query: { plan } },
          headers: { 'Idempotency-Key': key },
          body,
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['knock-outs', unit, year] });
      await factsChanged(queries, unit, year);
    },
  });
}

/// Takes a judgement back: the item waits again.
export function useWithdrawJudgement(unit: string, year: number, indicator: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ reason, version }: { reason: string; version: number }) =>
      unwrap(
        api.POST('/units/{unit}/years/{year}/judgements/{indicator}/withdrawal', {
          params: { path: { unit, year: String(year), indicator }, header: { 'If-Match': `"${version}"` } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['judgements', unit, year] });
      await factsChanged(queries, unit, year);
    },
  });
}

/// Takes back an act that was entered by mistake.
export function useWithdrawKnockOut(unit: string, year: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      unwrap(
        api.POST('/units/{unit}/years/{year}/knock-outs/{knock_out}/withdrawal', {
          params: { path: { unit, year: String(year), knock_out: id } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['knock-outs', unit, year] });
      await factsChanged(queries, unit, year);
    },
  });
}

/// Ratings of many members under one decision: all of them, or none.
export function usePutRatings(unit: string, year: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RatingsToEnter) =>
      unwrap(api.POST('/units/{unit}/years/{year}/ratings', { params: { path: { unit, year: String(year) } }, headers: onceOnly(), body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['ratings', unit, year] });
      await factsChanged(queries, unit, year);
    },
  });
}
