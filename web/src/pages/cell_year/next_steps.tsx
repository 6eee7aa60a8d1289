import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ProjectedCheck } from '@/api/evaluation_types';
import { pathOf } from '@/frame/place';
import { dayOf, lastDayBefore } from '@/parts/dates';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import { CheckAnswer } from './check_answer';
import { checkName, judgedOpen, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// What is still needed and by when: what is at risk first, then by the day on which it would be too late.
export function NextSteps() {
  const { t } = useTranslation();
  const { projection, unit, year, may } = useYearOfUnit();
  const steps = stepsOf(projection.checks);
  return (
    <Section
      title={t('cellYear.next')}
      aside={may.has('meetings.record') && <Link to={pathOf({ unit, year }, 'sinh-hoat')}>{t('cellYear.plan')}</Link>}
    >
      {steps.length === 0 && <p className="quiet">{t('cellYear.nextNothing')}</p>}
      <ul className="steps">
        {steps.map((step) => (
          <li key={step.check}>
            <StateMark state={step.state} />
            <p className="step-words">
              <YearWhy title={t(`checks.names.${checkName(step.check)}`)} content={() => <CheckAnswer check={step.check} />}>
                <strong>{t(`checks.names.${checkName(step.check)}`)}</strong>
              </YearWhy>
              <span>{step.why}</span>
            </p>
            {step.before && <p className="step-day number">{t('cellYear.lastDay', { day: dayOf(lastDayBefore(step.before)) })}</p>}
          </li>
        ))}
      </ul>
      <JudgedLeft />
    </Section>
  );
}

/// "Every remaining meeting must hold" is said once, by the monthly meeting; others come when they are at risk.
function stepsOf(checks: ProjectedCheck[]): ProjectedCheck[] {
  const told = new Set(['regular_count', 'thematic_count', 'thematic_quarterly']);
  const wanted = checks.filter((check) => check.state === 'at_risk' || (check.state === 'on_track' && told.has(check.check)));
  const rank = (check: ProjectedCheck) => (check.state === 'at_risk' ? 0 : 1);
  return wanted.sort((a, b) => rank(a) - rank(b) || (a.before ?? '9999').localeCompare(b.before ?? '9999'));
}

function JudgedLeft() {
  const { t } = useTranslation();
  const { evaluation, unit, year, may } = useYearOfUnit();
  const left = judgedOpen(evaluation);
  if (left.length === 0) return null;
  return (
    <p className="judged-left">
      <strong>{t('cellYear.judgedLeft', { count: left.length })}.</strong> <span className="quiet">{t('cellYear.judgedLeftHint')}</span>{' '}
      {may.has('outcomes.read') && <Link to={pathOf({ unit, year }, 'noi-dung')}>{t('cellYear.toJudgements')}</Link>}
    </p>
  );
}
