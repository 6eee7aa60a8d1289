import { useTranslation } from 'react-i18next';

import { dayOf } from '@/parts/dates';
import { StateMark, type State } from '@/parts/state_mark';
import { YearWhy } from './year_why';
import { VerdictAnswer } from './verdict_answer';
import { failedConditions, phaseOf, useYearOfUnit } from './year_of_unit';

/// The one answer of the page: where the year ended, or where it is heading, in a sentence with its reasons behind it.
export function VerdictLine() {
  const { t } = useTranslation();
  const { evaluation, projection, year } = useYearOfUnit();
  const phase = phaseOf(year, evaluation.as_of);
  const state: State = phase === 'past' ? evaluation.verdict : projection.state;
  const sentence =
    phase === 'past'
      ? (failedConditions(evaluation) ?? t(`cellYear.past.${evaluation.verdict}`, { year }))
      : phase === 'future'
        ? t('cellYear.future', { year })
        : [projection.state === 'unreachable' && failedConditions(evaluation), t(`cellYear.running.${projection.state}`)].filter(Boolean).join(' ');
  return (
    <div className={`verdict verdict-${state}`}>
      <p className="verdict-state">
        <StateMark state={phase === 'future' ? 'pending' : state} />
      </p>
      <p className="verdict-sentence">
        {sentence} {phase === 'running' && <span className="quiet">{t('cellYear.asOf', { day: dayOf(evaluation.as_of) })}</span>}
      </p>
      <YearWhy title={t('cellYear.verdictTitle', { year })} content={() => <VerdictAnswer />} />
    </div>
  );
}
