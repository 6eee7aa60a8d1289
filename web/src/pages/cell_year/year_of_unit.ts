import { createContext, useContext } from 'react';

import type { CheckResult, Evaluation, IndicatorResult, PlanText, Projection, ProjectedCheck } from '@/api/evaluation_types';
import type { State } from '@/parts/state_mark';
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

// What the plan makes a condition of recognition: the four official ratings and the points of each criterion.
export const conditions: readonly string[] = [
  'criterion_threshold', 'member_ratings_completed', 'member_ratings_good', 'cell_ratings_completed', 'cell_ratings_good',
];

/// The sentences of the conditions that fail; undefined when none does.
export function failedConditions(evaluation: Evaluation): string | undefined {
  const failed = evaluation.checks.filter((check) => conditions.includes(check.check) && check.state === 'not_met');
  return failed.flatMap((check) => check.failures.map((failure) => failure.why)).join(' ') || undefined;
}

/// How a check stands: while the year runs an open one says where it is heading.
export function stateOf(check: CheckResult, year: YearOfUnit): State {
  const ahead = projected(year.projection, check.check)?.state;
  const running = phaseOf(year.year, year.evaluation.as_of) === 'running';
  return check.state === 'pending' && running && ahead && ahead !== 'not_applicable' && ahead !== 'met' ? ahead : check.state;
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
