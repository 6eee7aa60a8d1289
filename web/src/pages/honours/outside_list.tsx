import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { AwardLine, AwardReview } from '@/api/honours';
import { pathOf } from '@/frame/place';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';

const shown = 20;

/// Registered and not considered: each with its reason.
export function OutsideList({ bodies, review }: { bodies: AwardLine[]; review: AwardReview }) {
  const { t } = useTranslation();
  return (
    <Section title={t('honours.outside')} aside={<span className="quiet small">{t('honours.outsideCount', { number: numberOf(bodies.length) })}</span>}>
      <Lines bodies={bodies.slice(0, shown)} review={review} />
      {bodies.length > shown && (
        <details>
          <summary>{t('honours.outsideMore', { number: numberOf(bodies.length - shown) })}</summary>
          <Lines bodies={bodies.slice(shown)} review={review} />
        </details>
      )}
    </Section>
  );
}

function Lines({ bodies, review }: { bodies: AwardLine[]; review: AwardReview }) {
  return (
    <ul className="honours-outside">
      {bodies.map((body) => (
        <li key={body.unit}>
          <Link to={pathOf({ unit: body.unit, year: review.movement.last_year })}>{body.name}</Link>
          <span>{body.why}</span>
        </li>
      ))}
    </ul>
  );
}
