import { useTranslation } from 'react-i18next';

import type { MovementFile, MovementYear } from '@/api/movement';
import { dayOf } from '@/parts/dates';
import { deadlinesOfStep, stepNames, stepStates, type StepState } from './steps';

const shapes: Record<StepState, { shape: string; look: string }> = {
  done: { shape: '●', look: 'met' },
  now: { shape: '◐', look: 'on-track' },
  ahead: { shape: '○', look: 'open' },
  stopped: { shape: '■', look: 'not-met' },
  left_out: { shape: '–', look: 'open' },
};

/// The six steps of a file with their last days; the one where it is now is marked by shape and word.
export function StepLine({ file, year }: { file: MovementFile; year: MovementYear }) {
  const { t } = useTranslation();
  const states = stepStates(file, year.movement);
  return (
    <ol className="way" aria-label={t('movement.steps')}>
      {stepNames.map((name) => {
        const state = states[name];
        return (
          <li key={name} className={`way-step way-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={`way-mark state-${shapes[state].look}`}>
              <span aria-hidden="true">{shapes[state].shape}</span> <span className="small">{t(`movement.stepStates.${state}`)}</span>
            </span>
            <strong>{t(`movement.stepNames.${name}`)}</strong>
            {deadlinesOfStep(year, name).map((deadline) => (
              <span key={`${deadline.act}${deadline.kind}${deadline.of}`} className="quiet small number">
                {deadline.kind === 'begins' ? t('movement.from', { day: dayOf(deadline.last_day) }) : t('movement.lastDay', { day: dayOf(deadline.last_day) })}
                {deadline.kind === 'target' && ` (${t('movement.target')})`}
              </span>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
