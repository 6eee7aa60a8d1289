import { useTranslation } from 'react-i18next';

import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import type { OpenReason } from '@/words/check_name';
import { CheckAnswer } from './check_answer';
import { checkName, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// The checks that failed, the first case of each, and, of a year that is over, what still waits for a result. The
/// points of the criteria follow from them, and stand above.
export function LostPoints({ past }: { past: boolean }) {
  const { t } = useTranslation();
  const { evaluation } = useYearOfUnit();
  const told = evaluation.checks.filter((check) => check.check !== 'criterion_threshold');
  const lost = told.filter((check) => check.state === 'not_met');
  const open = past ? told.filter((check) => check.state === 'pending') : [];
  if (!past && lost.length === 0) return null;
  return (
    <Section title={t('cellYear.lost')}>
      {lost.length + open.length === 0 && <p className="quiet">{t('cellYear.lostNothing')}</p>}
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
        {open.map((check) => (
          <li key={check.check}>
            <StateMark state="pending" />
            <p className="step-words">
              <YearWhy title={t(`checks.names.${checkName(check.check)}`)} content={() => <CheckAnswer check={check.check} />}>
                <strong>{t(`checks.names.${checkName(check.check)}`)}</strong>
              </YearWhy>
              <span>{[...new Set((check.open ?? []).map((reason) => t(`checks.open.${reason.why as OpenReason}`)))].join(' ')}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
