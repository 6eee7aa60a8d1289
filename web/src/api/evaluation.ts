import { useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';
import type { Unit } from './contract';
import type { Evaluation, PlanText, Projection } from './evaluation_types';

export function useEvaluation(unit: string, year: number, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['evaluation', unit, year],
    queryFn: async () =>
      (await unwrap(api.GET('/units/{unit}/evaluation', { params: { path: { unit }, query: { year } } }))) as unknown as Evaluation,
  });
}

export function useProjection(unit: string, year: number, asOf?: string) {
  return useQuery({
    queryKey: ['projection', unit, year, asOf],
    queryFn: async () =>
      (await unwrap(
        api.GET('/units/{unit}/projection', { params: { path: { unit }, query: { year, as_of: asOf } } }),
      )) as unknown as Projection,
  });
}

/// The plan's own words: statements, clauses, readings. It does not change while somebody works.
export function usePlan(plan: string | undefined) {
  return useQuery({
    queryKey: ['plan', plan],
    queryFn: async () =>
      (await unwrap(api.GET('/plans/{plan}', { params: { path: { plan: plan ?? '' } } }))) as unknown as PlanText,
    enabled: plan !== undefined,
    staleTime: Infinity,
  });
}

/// The plan by which a body is judged in a year: for who may read its evaluation.
export function usePlanOf(unit: Unit | undefined, year: number): PlanText | undefined {
  const may = unit?.permissions?.includes('evaluation.read') ?? false;
  const evaluation = useEvaluation(unit?.id ?? '', year, may);
  return usePlan(evaluation.data?.plan.id).data;
}
