import type { PlanText } from '@/api/evaluation_types';
import { useHelp, type HelpText } from '@/parts/help';

export interface MemberHelp {
  whoCounts: HelpText | undefined;
  offices: HelpText | undefined;
}

/// Help of the forms about members: what is entered there decides who counts at a meeting, and who prepares it.
export function useMemberHelp(plan: PlanText | undefined): MemberHelp {
  const help = useHelp(plan);
  return { whoCounts: help.ofParameter('attendance.probationary'), offices: help.ofCheck('preparation') };
}
