import { useTranslation } from 'react-i18next';

import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import { CheckAnswer } from './check_answer';
import { checkName, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// Of a year that is over: the checks that failed and the first case of each.
export function LostPoints() {
  const { t } = useTranslation();
  const { evaluation } = useYearOfUnit();
  const lost = evaluation.checks.filter((check) => check.state === 'not_met');
  return (
    <Section title={t('cellYear.lost')}>
      {lost.length === 0 && <p className="quiet">{t('cellYear.lostNothing')}</p>}
      <ul className="steps">
        {lost.map((check) => (
          <li key={check.check}>
            <StateMark state="not_met" />
            <p className="step-words">
              <YearWhy title={t(`checks.names.${checkName(check.check)}`)} content={() => <CheckAnswer check={check.check} />}>
                <strong>{t(`checks.names.${checkName(check.check)}`)}</strong>
              </YearWhy>
              <span>{check.failures[0]?.why}</span>
            </p>
            {check.failures.length > 1 && <p className="step-day quiet">{t('cellYear.failures', { count: check.failures.length })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
