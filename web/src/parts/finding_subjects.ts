export const subjects = ['member', 'unit', 'meeting', 'evidence', 'file', 'outcome'] as const;
export type Subject = (typeof subjects)[number];

const members = ['long_probation', 'two_cells', 'no_home', 'cell_ended', 'not_in_cell', 'office_without_cell'];
const units = ['no_regular_meeting', 'unit_spans', 'superior_not_there', 'wrong_superior', 'superior_ended', 'circle', 'two_secretaries'];
const meetings = [
  'nobody_signed', 'chair_not_signed', 'secretary_not_signed', 'task_overdue', 'unit_not_there', 'not_finalised', 'never_held', 'frozen_differs', 'frozen_roll_differs', 'not_on_roll',
];
const evidence = ['evidence_missing', 'evidence_expired', 'evidence_no_day'];

/// What kind of record a finding's code is about.
export function subjectOf(code: string | undefined): Subject {
  const name = (code ?? '').replace('finding.', '');
  if (members.includes(name)) return 'member';
  if (units.includes(name)) return 'unit';
  if (meetings.includes(name)) return 'meeting';
  if (name === 'self_assessment_far') return 'file';
  return evidence.includes(name) ? 'evidence' : 'outcome';
}
