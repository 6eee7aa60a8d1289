import type { TFunction } from 'i18next';

import type { Entry, WrittenDecision } from '@/api/members';
import { dayOf } from '@/parts/dates';

/// "12-QĐ/ĐU (05/03/2024), Đảng ủy Sở Nội vụ".
export const decisionLine = ({ number, date, by }: WrittenDecision) =>
  `${number}${date ? ` (${dayOf(date)})` : ''}${by ? `, ${by}` : ''}`;

/// What an entry began by, and ended by.
export function entryDecisions(t: TFunction, entry: Entry): string {
  const ended = entry.ended_by && t('members.endedBy', { decision: decisionLine(entry.ended_by) });
  return [entry.decision && decisionLine(entry.decision), ended].filter(Boolean).join('; ');
}
