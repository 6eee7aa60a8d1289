import type { FileStage, MovementFile, MovementStep, MovementYear } from '@/api/movement';

/// The way of a file as people speak of it: six steps.
export const stepNames = ['register', 'select', 'assess', 'appraise', 'notice', 'decide'] as const;
export type StepName = (typeof stepNames)[number];
export type StepState = 'done' | 'now' | 'ahead' | 'stopped' | 'left_out';

const stepOf: Record<Exclude<FileStage, 'closed'>, StepName> = {
  none: 'register',
  registered: 'select',
  accepted: 'select',
  forwarded: 'assess',
  assessing: 'assess',
  returned: 'assess',
  submitted: 'appraise',
  received: 'appraise',
  appraised: 'appraise',
  answering: 'appraise',
  proposed: 'notice',
  ratings: 'notice',
  notice: 'notice',
};

/// Where a file that is closed came to its end: by what decided it.
function endOf(file: MovementFile): StepName | undefined {
  switch (file.verdict) {
    case 'recognised':
    case 'revoked':
    case 'not_recognised':
      return undefined;
    case 'not_accepted':
      return 'select';
    case 'not_proposed':
      return 'appraise';
    default:
      return file.trail.some((step) => step.act === 'open') ? 'assess' : 'register';
  }
}

const leftOut: Partial<Record<StepName, MovementStep[]>> = { select: ['selection', 'forwarding'] };

export function stepStates(file: MovementFile, movement: MovementYear['movement']): Record<StepName, StepState> {
  const closed = file.stage === 'closed';
  const end = closed ? endOf(file) : undefined;
  const at = file.stage === 'closed' ? end : stepOf[file.stage];
  const now = at ? stepNames.indexOf(at) : stepNames.length;
  const state = (name: StepName, index: number): StepState => {
    const without = leftOut[name]?.every((step) => movement?.steps.some((setting) => setting.step === step && setting.mode === 'not_applicable'));
    if (without) return 'left_out';
    if (index < now) return 'done';
    if (index > now) return 'ahead';
    return closed ? 'stopped' : 'now';
  };
  return Object.fromEntries(stepNames.map((name, index) => [name, state(name, index)])) as Record<StepName, StepState>;
}

const deadlinesOf: Record<StepName, string[]> = { register: ['register', 'confirm'], select: ['accept', 'forward'], assess: ['open', 'submit'], appraise: ['appraise', 'propose'], notice: ['publish'], decide: ['recognise'] };

export function deadlinesOfStep(year: MovementYear, name: StepName): MovementYear['deadlines'] {
  return year.deadlines.filter((deadline) => deadlinesOf[name].includes(deadline.act));
}
