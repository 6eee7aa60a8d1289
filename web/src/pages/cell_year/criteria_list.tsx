import { useTranslation } from 'react-i18next';

import { useBoth } from '@/parts/both';
import { pointsOf } from '@/parts/numbers';
import { PointsBar } from '@/parts/points_bar';
import { StateMark } from '@/parts/state_mark';
import { CriterionAnswer } from './criterion_answer';
import { thresholdOf, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// The four criteria: state, points as a bar with the threshold, what is open; each opens its items.
export function CriteriaList() {
  const { t } = useTranslation();
  const both = useBoth();
  const { evaluation, plan } = useYearOfUnit();
  const waiting = (id: string) => evaluation.indicators.filter((item) => item.criterion === id && item.state === 'pending').length;
  return (
    <ol className="criteria">
      {evaluation.criteria.map((criterion) => {
        const name = both(plan?.criteria.find((one) => one.id === criterion.id)?.name);
        const threshold = thresholdOf(plan, criterion.applicable);
        return (
          <li key={criterion.id} className="criterion">
            <div className="criterion-head">
              <h3>
                {criterion.id}. {name}
              </h3>
              <StateMark state={criterion.state} word={criterion.state === 'pending' ? t('cellYear.criterionOpen', { count: waiting(criterion.id) }) : undefined} />
            </div>
            <PointsBar achieved={criterion.achieved} open={criterion.open} applicable={criterion.applicable} threshold={threshold} />
            <p className="criterion-points number">
              <YearWhy title={`${criterion.id}. ${name}`} content={() => <CriterionAnswer criterion={criterion} />}>
                {t('cellYear.points', { achieved: pointsOf(criterion.achieved), applicable: pointsOf(criterion.applicable) })}
              </YearWhy>
              <span className="quiet small">
                {threshold !== undefined && t('cellYear.pointsNeeded', { needed: pointsOf(threshold) })}
                {criterion.open > 0 && ` · ${t('cellYear.pointsOpen', { open: pointsOf(criterion.open) })}`}
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
