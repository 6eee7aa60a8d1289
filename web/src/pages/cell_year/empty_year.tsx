import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useNewestMeeting } from '@/api/year_meetings';
import { pathOf } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { useYearOfUnit } from './year_of_unit';
import '@/parts/button.css';

/// A year without a meeting: says so and offers the last year that has one; nobody is moved there silently.
export function EmptyYear() {
  const { t } = useTranslation();
  const { unit, year, may } = useYearOfUnit();
  const last = useNewestMeeting(unit, may.has('meetings.read'));
  const lastYear = last.data ? Number(last.data.slice(0, 4)) : null;
  return (
    <section className="empty-year">
      <p>
        <strong>{t('cellYear.emptyYear', { year })}</strong>{' '}
        {last.data && t('cellYear.emptyEarlier', { day: dayOf(last.data) })}
        {last.data === null && t('cellYear.emptyNever')}
      </p>
      <p className="empty-year-acts">
        {lastYear && (
          <Link className="button button-primary" to={pathOf({ unit, year: lastYear })}>
            {t('cellYear.openEarlier', { year: lastYear })}
          </Link>
        )}
        {may.has('meetings.record') && (
          <Link className="button" to={pathOf({ unit, year }, 'sinh-hoat')}>
            {t('cellYear.recordFirst')}
          </Link>
        )}
      </p>
    </section>
  );
}
