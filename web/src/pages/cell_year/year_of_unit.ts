import { createContext, useContext } from 'react';

import type { CheckResult, Evaluation, IndicatorResult, PlanText, Projection, ProjectedCheck } from '@/api/evaluation_types';
import type { CheckName } from '@/words/check_name';

/// A body's year as its pages and drawers read it: the evaluation, where it is heading, and the plan's words.
export interface YearOfUnit {
  unit: string;
  year: number;
  kind: string;
  evaluation: Evaluation;
  projection: Projection;
  plan?: PlanText;
  /// what the caller may about the body
  may: ReadonlySet<string>;
}

export const YearContext = createContext<YearOfUnit | null>(null);

export function useYearOfUnit(): YearOfUnit {
  const year = useContext(YearContext);
  if (!year) throw new Error('no year of a unit around this');
  return year;
}

/// Whether the year is over, runs, or has not begun.
export function phaseOf(year: number, asOf: string): 'past' | 'running' | 'future' {
  const now = Number(asOf.slice(0, 4));
  return year < now ? 'past' : year === now ? 'running' : 'future';
}

export function checkName(check: string): CheckName {
  return check as CheckName;
}

export function projected(projection: Projection, check: string): ProjectedCheck | undefined {
  return projection.checks.find((one) => one.check === check);
}

/// Checks that apply, the failing ones first, then what is at risk, open and met.
export function inOrder(year: YearOfUnit): CheckResult[] {
  const rank = (check: CheckResult) => {
    if (check.state === 'not_met') return 0;
    if (check.state === 'pending') return projected(year.projection, check.check)?.state === 'at_risk' ? 1 : 2;
    return 3;
  };
  const applicable = year.evaluation.checks.filter((check) => check.state !== 'not_applicable');
  return applicable.map((check, place) => ({ check, place })).sort((a, b) => rank(a.check) - rank(b.check) || a.place - b.place).map(({ check }) => check);
}

/// Items that people judge and have not.
export function judgedOpen(evaluation: Evaluation): IndicatorResult[] {
  return evaluation.indicators.filter((indicator) => indicator.kind === 'judged' && indicator.state === 'pending');
}

/// Points that a criterion needs, in hundredths; undefined where the plan counts otherwise.
export function thresholdOf(plan: PlanText | undefined, applicable: number): number | undefined {
  const value = (name: string) => plan?.parameters.find((parameter) => parameter.name === name)?.value;
  const percent = value('criterion_threshold.at_least_percent');
  if (typeof percent !== 'number' || value('criterion_threshold.of') !== 'each_criterion') return undefined;
  return Math.ceil((applicable * percent) / 100);
}
