import { useTranslation } from 'react-i18next';

import type { AwardPool, AwardReview } from '@/api/honours';
import { numberOf } from '@/parts/numbers';
import { Why } from '@/parts/why';

/// Registered, up to the standard, at most, given: each figure opens how it came about.
export function AwardFigures({ review }: { review: AwardReview }) {
  const { t } = useTranslation();
  const years = review.years.join(', ');
  const minimum = review.provincial.minimum;
  const maximum = review.provincial.maximum;
  return (
    <dl className="honours-figures">
      {review.pools.map((pool) => (
        <PoolFigures key={pool.kind ?? 'all'} pool={pool} review={review} years={years} />
      ))}
      <div>
        <dt>{t('honours.nominated')}</dt>
        <dd>
          <Why title={t('honours.nominated')} content={() => <p>{t('honours.nominatedWhy', { minimum, maximum })}</p>}>
            {t('honours.ofAtMost', { count: review.provincial.nominated, most: maximum })}
          </Why>
        </dd>
      </div>
    </dl>
  );
}

function PoolFigures({ pool, review, years }: { pool: AwardPool; review: AwardReview; years: string }) {
  const { t } = useTranslation();
  const of = pool.kind ? ` (${t(`organisation.kinds.${pool.kind}`)})` : '';
  const figures: [string, string, string][] = [
    [t('honours.registered'), numberOf(pool.registered), t('honours.registeredWhy')],
    [t('honours.base'), numberOf(pool.base), t('honours.baseWhy', { years })],
    [t('honours.cap'), numberOf(pool.cap), t('honours.capWhy', { percent: review.cap_percent, of: pool.cap_of, cap: pool.cap })],
    [t('honours.given'), t('honours.ofAtMost', { count: pool.given, most: pool.cap }), t('honours.givenWhy')],
  ];
  return (
    <>
      {figures.map(([label, value, why]) => (
        <div key={label}>
          <dt>
            {label}
            {of}
          </dt>
          <dd>
            <Why title={label + of} content={() => <p>{why}</p>}>
              {value}
            </Why>
          </dd>
        </div>
      ))}
    </>
  );
}
