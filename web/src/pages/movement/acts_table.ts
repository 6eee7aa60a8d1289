import type { Unit } from '@/api/contract';
import type { FileAct, FileLine, FileStage, FileVerdict, Movement, MovementStep } from '@/api/movement';

/// What of the table of docs/movement.md a list needs before it asks the server: at whose level, by which right, from which
/// stages. A test holds the two together.
export interface ActRow {
  level: 'unit' | 'appraiser' | 'decider' | 'anybody';
  permission: string;
  step: MovementStep | null;
  from: readonly FileStage[];
  under: readonly FileVerdict[];
}

const row = (level: ActRow['level'], permission: string, step: ActRow['step'], from: readonly FileStage[], under: readonly FileVerdict[] = ['open']): ActRow => ({ level, permission, step, from, under });

/// Acts that a list takes for many files at once, in the order of the movement.
export const listActs = {
  accept: row('appraiser', 'outcomes.judge', 'selection', ['registered']),
  decline: row('appraiser', 'outcomes.judge', 'selection', ['registered']),
  forward: row('appraiser', 'appraisal.propose', 'forwarding', ['accepted']),
  receive: row('appraiser', 'outcomes.judge', 'appraisal', ['submitted']),
  appraise: row('appraiser', 'outcomes.judge', 'appraisal', ['received']),
  propose: row('appraiser', 'appraisal.propose', 'appraisal', ['appraised', 'answering'], ['open', 'not_proposed']),
  not_propose: row('appraiser', 'appraisal.propose', 'appraisal', ['appraised']),
  uphold: row('appraiser', 'appraisal.propose', 'appraisal', ['answering'], ['not_proposed']),
  recall_proposal: row('appraiser', 'appraisal.propose', 'appraisal', ['proposed'], ['proposed']),
  take_up: row('decider', 'outcomes.judge', 'recognition', ['proposed'], ['proposed']),
  publish: row('decider', 'outcomes.judge', 'recognition', ['ratings'], ['proposed']),
  recognise: row('decider', 'recognition.decide', 'recognition', ['notice'], ['proposed']),
  not_recognise: row('decider', 'recognition.decide', 'recognition', ['ratings', 'notice'], ['proposed']),
  revoke: row('decider', 'recognition.decide', 'recognition', ['closed'], ['recognised']),
} satisfies Partial<Record<FileAct, ActRow>>;

export type ListAct = keyof typeof listActs;
export const listActNames = Object.keys(listActs) as ListAct[];

/// Which papers an act always demands (the server says what else a file needs).
export const demandsOf: Record<ListAct, readonly ('reason' | 'decision')[]> = {
  accept: [],
  decline: ['reason'],
  forward: ['decision'],
  receive: [],
  appraise: [],
  propose: ['decision'],
  not_propose: ['reason'],
  uphold: ['reason'],
  recall_proposal: ['reason'],
  take_up: [],
  publish: [],
  recognise: ['decision'],
  not_recognise: ['reason', 'decision'],
  revoke: ['reason', 'decision'],
};

/// Whether a superior decides this act on paper in this movement.
export function isRecorded(movement: Movement | undefined, act: ListAct): boolean {
  const { step } = listActs[act];
  return movement?.steps.some((setting) => setting.step === step && setting.mode === 'recorded') ?? false;
}

export function isLeftOut(movement: Movement | undefined, act: ListAct): boolean {
  const { step } = listActs[act];
  return movement?.steps.some((setting) => setting.step === step && setting.mode === 'not_applicable') ?? false;
}

/// Whether the file stands where this act is taken, on the desk of this body: a committee appraises its cells, a bloc its
/// committees and the cells directly under it.
export function waitsFor(act: ListAct, body: Unit, line: FileLine): boolean {
  const { level, from, under } = listActs[act];
  if (!(from as readonly string[]).includes(line.stage) || !(under as readonly string[]).includes(line.verdict)) return false;
  if (level === 'decider') return true;
  if (body.kind === 'grassroots_committee') return line.unit !== body.id;
  return line.kind === 'grassroots_committee' || line.superior === body.id;
}
