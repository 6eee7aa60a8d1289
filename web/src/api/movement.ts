import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';

import { useAllPages } from './all_pages';
import { api, unwrap } from './client';
import type { FileAct, MovementFile, StepsToTake, StepToTake } from './contract';

export type {
  Appraisal, AppraisalCriterion, CellRollUp, FileAct, FileLevel, FileLine, FileObjection, FileStage, FileStep, FileVerdict, FormCriterion, FormItem, FormState, Movement,
  MovementCounts, MovementDeadline, MovementFile, MovementLevel, MovementReadiness, MovementStep, MovementYear, NextAct, SelfAssessment, StepMode, StepsPreview,
  StepsToTake, StepToTake,
} from './contract';

const pathOf = (unit: string, year: number) => ({ unit, year: String(year) });

/// What holds for a body in a year: its movement, plan, deadlines.
export function useMovementYear(unit: string, year: number) {
  return useQuery({
    queryKey: ['movement', unit, year],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/movement', { params: { path: pathOf(unit, year) } })),
  });
}

export function sourceAddress(unit: string, movement: string, evidence: string): string {
  return `/api/v1/units/${unit}/movements/${movement}/sources/${evidence}/content`;
}

/// The signed plan, or an annex of it.
export function useSourceDocument(unit: string, movement: string, evidence: string | undefined) {
  return useQuery({
    queryKey: ['movement-source', evidence],
    queryFn: () =>
      unwrap<Blob>(
        api.GET('/units/{unit}/movements/{movement}/sources/{evidence}/content', {
          params: { path: { unit, movement, evidence: evidence ?? '' } },
          parseAs: 'blob',
        }),
      ),
    enabled: evidence !== undefined,
    staleTime: Infinity,
    gcTime: 5 * 60_000,
  });
}

/// The body's file of the year and what the caller may do with it.
export function useMovementFile(unit: string, year: number, enabled = true) {
  return useQuery({
    queryKey: ['movement', unit, year, 'file'],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/file', { params: { path: pathOf(unit, year) } })),
    enabled,
  });
}

export function useSelfAssessment(unit: string, year: number, enabled = true) {
  return useQuery({
    queryKey: ['movement', unit, year, 'self'],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/self-assessment', { params: { path: pathOf(unit, year) } })),
    enabled,
  });
}

export function useAppraisal(unit: string, year: number, enabled = true) {
  return useQuery({
    queryKey: ['movement', unit, year, 'appraisal'],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/appraisal', { params: { path: pathOf(unit, year) } })),
    enabled,
  });
}

/// Files of the body and everything under it, all pages one after the other.
export function useFiles(unit: string, year: number, act?: FileAct) {
  return useAllPages(
    ['movement', unit, year, 'files', act],
    (cursor) => api.GET('/units/{unit}/years/{year}/files', { params: { path: pathOf(unit, year), query: { act, limit: 200, cursor } } }),
    { whole: true },
  );
}

export function useFileCounts(unit: string, year: number, enabled = true) {
  return useQuery({
    queryKey: ['movement', unit, year, 'counts'],
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/files/counts', { params: { path: pathOf(unit, year) } })),
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function useMovements(unit: string) {
  return useQuery({
    queryKey: ['movements', unit],
    queryFn: async () => (await unwrap(api.GET('/units/{unit}/movements', { params: { path: { unit } } }))).items,
  });
}

export function useReadiness(unit: string, movement: string, enabled: boolean) {
  return useQuery({
    queryKey: ['movements', unit, movement, 'readiness'],
    queryFn: () => unwrap(api.GET('/units/{unit}/movements/{movement}/readiness', { params: { path: { unit, movement } } })),
    enabled,
  });
}

export function useLevelWriter(queries: QueryClient, unit: string, year: number, side: 'self' | 'appraised' | 'contested', indicator: string) {
  const path = { ...pathOf(unit, year), side, indicator };
  const header = (version: number) => ({ 'If-Match': `"${version}"` });
  const changed = () => movementChanged(queries, unit, year);
  return {
    put: async (body: { ratio?: string | null; note?: string }, version: number) => {
      const now = await unwrap(api.PUT('/units/{unit}/years/{year}/file/levels/{side}/{indicator}', { params: { path, header: header(version) }, body }));
      await changed();
      return now;
    },
    remove: async (version: number) => {
      await unwrap(api.DELETE('/units/{unit}/years/{year}/file/levels/{side}/{indicator}', { params: { path, header: header(version) } }));
      await changed();
    },
  };
}

/// What is on the page is asked for anew: forms, file, lists.
export async function movementChanged(queries: QueryClient, unit: string, year: number): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['movement', unit, year] });
}

/// Takes a step over the version that was read. The answer is the file after it; lists above it are asked for anew.
export async function takeStep(queries: QueryClient, unit: string, year: number, body: StepToTake, tag: string, once: Record<string, string>): Promise<MovementFile> {
  const now = await unwrap(
    api.POST('/units/{unit}/years/{year}/file/steps', { params: { path: pathOf(unit, year), header: { 'If-Match': tag } }, headers: once, body }),
  );
  queries.setQueryData(['movement', unit, year, 'file'], now);
  await stepsTaken(queries);
  return now;
}

/// After steps: files, lists and what evaluations read.
export async function stepsTaken(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['movement'] });
  await queries.invalidateQueries({ queryKey: ['home'], refetchType: 'none' });
}

export function previewSteps(unit: string, year: number, body: StepsToTake) {
  return unwrap(api.POST('/units/{unit}/years/{year}/files/steps/preview', { params: { path: pathOf(unit, year) }, body }));
}

export function takeSteps(unit: string, year: number, body: StepsToTake, once: Record<string, string>) {
  return unwrap(api.POST('/units/{unit}/years/{year}/files/steps', { params: { path: pathOf(unit, year) }, headers: once, body }));
}

export const tagOf = (version: number): string => `"${version}"`;
