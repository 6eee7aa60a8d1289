import { useTranslation } from 'react-i18next';

import type { FormCriterion } from '@/api/movement';
import { pointsOf } from '@/parts/numbers';
import { PointsBar } from '@/parts/points_bar';
import { StateMark } from '@/parts/state_mark';

/// The four criteria of a self-assessment: state and points.
export function CriteriaSums({ criteria }: { criteria: FormCriterion[] }) {
  const { t } = useTranslation();
  return (
    <ol className="criteria-sums">
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <p>
            <strong>{`${criterion.id}. ${criterion.name}`}</strong> <StateMark state={criterion.state} />
          </p>
          <PointsBar achieved={criterion.achieved} open={criterion.open} applicable={criterion.applicable} />
          <p className="number small">{t('cellYear.points', { achieved: pointsOf(criterion.achieved), applicable: pointsOf(criterion.applicable) })}</p>
        </li>
      ))}
    </ol>
  );
}
