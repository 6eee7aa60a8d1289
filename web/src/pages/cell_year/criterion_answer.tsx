import { useTranslation } from 'react-i18next';

import type { CriterionResult, IndicatorResult } from '@/api/evaluation_types';
import { useBoth } from '@/parts/both';
import { Loading } from '@/parts/loading';
import { pointsOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import { AnswerPart } from './answer_parts';
import { IndicatorAnswer } from './indicator_answer';
import { thresholdOf, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// The points of a criterion, item by item: what was lost first, then what is open.
export function CriterionAnswer({ criterion }: { criterion: CriterionResult }) {
  const { t } = useTranslation();
  const { evaluation, plan } = useYearOfUnit();
  if (!plan) return <Loading lines={6} />;
  const items = evaluation.indicators.filter((indicator) => indicator.criterion === criterion.id);
  const lost = items.filter((item) => item.state === 'not_met' || item.state === 'partly_met');
  const open = items.filter((item) => item.state === 'pending');
  const met = items.filter((item) => item.state === 'met');
  const other = items.filter((item) => item.state === 'not_applicable');
  const threshold = thresholdOf(plan, criterion.applicable);
  return (
    <div className="answer">
      <p>
        <StateMark state={criterion.state} />
      </p>
      <p>
        {t('cellYear.points', { achieved: pointsOf(criterion.achieved), applicable: pointsOf(criterion.applicable) })}
        {threshold !== undefined && `, ${t('cellYear.pointsNeeded', { needed: pointsOf(threshold) })}`}
        {criterion.open > 0 && `, ${t('cellYear.pointsOpen', { open: pointsOf(criterion.open) })}`}
      </p>
      {lost.length > 0 && (
        <AnswerPart title={t('whyWords.lostItems')}>
          <Items items={lost} />
        </AnswerPart>
      )}
      {open.length > 0 && (
        <AnswerPart title={t('whyWords.openItems')}>
          <Items items={open} />
        </AnswerPart>
      )}
      {met.length > 0 && <More title={t('whyWords.otherItems', { count: met.length })} items={met} />}
      {other.length > 0 && <More title={t('whyWords.notApplicableItems', { count: other.length })} items={other} />}
    </div>
  );
}

function More({ title, items }: { title: string; items: IndicatorResult[] }) {
  return (
    <details className="answer-part">
      <summary>{title}</summary>
      <Items items={items} />
    </details>
  );
}

function Items({ items }: { items: IndicatorResult[] }) {
  const both = useBoth();
  const { plan } = useYearOfUnit();
  const words = new Map(plan?.criteria.flatMap((criterion) => criterion.indicators).map((indicator) => [indicator.id, both(indicator.statement)]));
  return (
    <ul className="answer-items">
      {items.map((item) => (
        <li key={item.id}>
          <span className="answer-item-text">
            {item.id} {words.get(item.id)}
          </span>
          <span className="number">
            <YearWhy title={`${item.id} ${words.get(item.id) ?? ''}`} content={() => <IndicatorAnswer indicator={item} />}>
              {item.state === 'not_applicable' || item.state === 'pending' ? <StateMark state={item.state} /> : `${pointsOf(item.achieved)}/${pointsOf(item.maximum)}`}
            </YearWhy>
          </span>
        </li>
      ))}
    </ul>
  );
}
