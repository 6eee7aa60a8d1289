import { createContext, useContext } from 'react';

import type { PlanText } from '@/api/evaluation_types';
import type { RollLine } from '@/api/contract';
import type { WholeMeeting } from '@/api/meetings';
import type { MeetingRules } from './rules';

/// What all parts of the meeting page know.
export interface MeetingWork {
  meeting: WholeMeeting;
  roll: RollLine[];
  nameOf: (member: string | undefined) => string;
  rules: MeetingRules | undefined;
  plan: PlanText | undefined;
  /// The meeting before this one: what it begins from.
  before: WholeMeeting | null;
  canRecord: boolean;
  canFinalise: boolean;
}

export const MeetingContext = createContext<MeetingWork | null>(null);

export function useMeetingWork(): MeetingWork {
  const work = useContext(MeetingContext);
  if (!work) throw new Error('this part stands on the page of a meeting only');
  return work;
}
