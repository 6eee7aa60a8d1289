import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { MovementYear } from '@/api/movement';
import { pathOf } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import '@/parts/facts.css';
import { usePaperWords } from './trail';

/// What the movement is: plan, years, who launched it by which paper, its reviews.
export function AboutMovement({ year }: { year: MovementYear }) {
  const { t } = useTranslation();
  const paper = usePaperWords();
  const movement = year.movement;
  if (!movement) return null;
  return (
    <dl className="facts">
      <div>
        <dt>{t('movement.name')}</dt>
        <dd>
          <strong>{movement.name}</strong>
        </dd>
      </div>
      <div>
        <dt>{t('movement.period')}</dt>
        <dd>{t('movement.periodOf', { first: movement.first_year, last: movement.last_year })}</dd>
      </div>
      <div>
        <dt>{t('movement.plan')}</dt>
        <dd>
          {year.plan.source.symbol && `${year.plan.source.symbol}. `}
          <Link to={pathOf({ unit: year.unit, year: year.year }, 'phong-trao/ke-hoach')}>{t('movement.readPlan')}</Link>
        </dd>
      </div>
      <div>
        <dt>{t('movement.authority')}</dt>
        <dd>
          {movement.authority_name}, {paper(movement.decision)}
        </dd>
      </div>
      <div>
        <dt>{t('movement.reviews')}</dt>
        <dd>
          {movement.reviews.length === 0 && <span className="quiet">{t('movement.noReviews')}</span>}
          {movement.reviews.map((review) => `${t(`movement.reviewKinds.${review.kind}`)} ${dayOf(review.date)}${review.note ? ` (${review.note})` : ''}`).join('; ')}
        </dd>
      </div>
    </dl>
  );
}
