import { useTranslation } from 'react-i18next';

import type { CheckResult } from '@/api/evaluation_types';
import { StateMark } from '@/parts/state_mark';
import { AnswerPart } from './answer_parts';
import { CheckAnswer } from './check_answer';
import { checkName, conditions, projected, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// Why the year ended, or is heading, as it does: the conditions of recognition one by one.
export function VerdictAnswer() {
  const { t } = useTranslation();
  const { evaluation, projection } = useYearOfUnit();
  const asked = evaluation.checks.filter((check) => conditions.includes(check.check) && check.state !== 'not_applicable');
  const failing = asked.filter((check) => check.state === 'not_met');
  const sentence = (check: CheckResult) =>
    check.failures.map((failure) => failure.why).join(' ') || (check.state === 'pending' ? projected(projection, check.check)?.why : '');
  return (
    <div className="answer">
      <p>{t('cellYear.verdictWhy')}</p>
      <ul className="answer-cases">
        {asked.map((check) => (
          <li key={check.check}>
            <p className="answer-items-head">
              <StateMark state={check.state} />
            </p>
            <p>
              <YearWhy title={t(`checks.names.${checkName(check.check)}`)} content={() => <CheckAnswer check={check.check} />}>
                {t(`checks.names.${checkName(check.check)}`)}
              </YearWhy>
            </p>
            <p className="quiet">{sentence(check)}</p>
          </li>
        ))}
      </ul>
      {failing.length === 0 && evaluation.knock_outs.length === 0 && <p>{t('cellYear.noConditionFails')}</p>}
      {evaluation.knock_outs.length > 0 && (
        <AnswerPart title={t('cellYear.knockOuts')}>
          <KnockOuts />
        </AnswerPart>
      )}
    </div>
  );
}

function KnockOuts() {
  const { t } = useTranslation();
  const { evaluation } = useYearOfUnit();
  return (
    <ul className="answer-list">
      {evaluation.knock_outs.map((knockOut, index) => (
        <li key={index}>
          {knockOut.kind} {knockOut.needs && `– ${t('cellYear.knockOutDecision')}`}
        </li>
      ))}
    </ul>
  );
}
