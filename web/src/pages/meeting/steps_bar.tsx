import { useTranslation } from 'react-i18next';

import { usePart } from '@/offline/use_part';
import { useMeetingWork } from './meeting_work';
import { unprepared } from './rules';

export const steps = ['chuan-bi', 'hop', 'chot'] as const;
export type Step = (typeof steps)[number];

/// ● done or ○ to do, by shape and word; the step that one works on is marked.
export function StepsBar({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  const { t } = useTranslation();
  const { meeting, rules } = useMeetingWork();
  const preparation = usePart(meeting, 'preparation').value;
  const rollCall = usePart(meeting, 'roll_call').value;
  const done: Record<Step, boolean> = {
    'chuan-bi': unprepared(rules, preparation).length === 0,
    hop: rollCall.called,
    chot: false,
  };
  return (
    <nav className="steps not-printed" aria-label={t('meeting.steps')}>
      <ol>
        {steps.map((one, index) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)}>
              <span aria-hidden="true" className={done[one] ? 'state-met' : 'state-open'}>{done[one] ? '●' : '○'}</span>{' '}
              {`${index + 1}. ${t(`meeting.step.${one}`)}`}
              {done[one] && <span className="visually-hidden"> ({t('meeting.stepDone')})</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
