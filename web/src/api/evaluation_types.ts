// The documents of the engine (docs/contracts.md): written by hand because the contract fixes them outside OpenAPI.
export type CheckState = 'met' | 'not_met' | 'pending' | 'not_applicable';
export type IndicatorState = CheckState | 'partly_met';
export type ProjectionState = 'met' | 'on_track' | 'at_risk' | 'unreachable' | 'not_applicable';
export type Verdict = 'qualified' | 'not_qualified' | 'pending';

export interface Both {
  vi: string;
  en: string;
}

export interface Failure {
  meeting?: string;
  date?: string;
  members?: string[];
  criterion?: string;
  found?: string;
  required?: string;
  why?: string;
}

export interface CheckResult {
  check: string;
  state: CheckState;
  failures: Failure[];
  open?: { why: string; meeting?: string; members?: string[] }[];
  clause: string;
  reading: string;
}

export interface CriterionResult {
  id: string;
  state: 'met' | 'not_met' | 'pending';
  /// hundredths of a point
  achieved: number;
  open: number;
  applicable: number;
  indicators: string[];
}

export interface IndicatorResult {
  id: string;
  criterion: string;
  state: IndicatorState;
  achieved: number;
  maximum: number;
  clause: string;
  kind: 'judged' | 'computed' | 'counted' | 'ratings';
  checks: string[];
}

export interface Evaluation {
  plan: { id: string; version: number };
  unit: { code: string; name: string; kind: string; sector: string };
  year: number;
  as_of: string;
  verdict: Verdict;
  criteria: CriterionResult[];
  indicators: IndicatorResult[];
  checks: CheckResult[];
  knock_outs: { kind: string; needs: string }[];
  warnings: string[];
}

export interface ProjectedCheck {
  check: string;
  state: ProjectionState;
  why: string;
  needed: number | null;
  possible: number | null;
  before?: string;
  meetings?: string[];
  members?: string[];
}

export interface Projection {
  plan: { id: string; version: number };
  year: number;
  as_of: string;
  state: ProjectionState;
  checks: ProjectedCheck[];
}

export interface PlanIndicator {
  id: string;
  statement: Both;
  clause: string;
  kind: IndicatorResult['kind'];
  checks: string[];
  maximum: number;
  evidence: string[];
  responsible: string;
  reading: string;
  /// the kind of knock-out that its failure is; empty: none
  knock_out: string;
}

export interface PlanText {
  id: string;
  version: number;
  name: Both;
  source: { symbol: string; title: Both; issued_by: string };
  parameters: { name: string; value: unknown; title: Both; clause: string; reading: string }[];
  readings: { id: string; clause: string; question: Both; taken: Both; alternatives: { meaning: Both }[] }[];
  checks: { check: string; statement: Both; clause: string; point?: number; reading: string }[];
  criteria: { id: string; name: Both; clause: string; indicators: PlanIndicator[] }[];
  deadlines: { id: string; act: Both; by: string; before: string; clause: string }[];
  evidence_kinds: { id: string; name: Both }[];
  roles: { id: string; name: Both }[];
  knock_outs: { kind: string; statement: Both; clause: string; decided_by: string }[];
}
