import type { PlanText } from '@/api/evaluation_types';
import { useHelp, type HelpText } from '@/parts/help';

export type PlanningHelp = Partial<Record<'day' | 'kind' | 'start', HelpText>>;

/// Help of the fields that a meeting is planned by.
export function usePlanningHelp(plan: PlanText | undefined): PlanningHelp {
  const help = useHelp(plan);
  return {
    day: help.ofCheck('regular_count'),
    kind: help.ofCheck('thematic_count') ?? help.ofCheck('thematic_quarterly'),
    start: help.ofParameter('duration.minutes'),
  };
}
