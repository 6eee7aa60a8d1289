import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { FileStage } from '@/api/contract';
import type { Bucket, WaitingThing } from '@/api/overview';
import { useSession } from '@/api/session';
import { AbsenceRequest } from '@/parts/absence_request';
import { dayOf, longDayOf } from '@/parts/dates';
import { useDayOffWords } from '@/parts/last_day';
import { pathOfBucket, pathOfThing } from './bucket_paths';

/// One kind of thing that waits: how many, which first, by when, and the way to settle it.
export function BucketRow({ bucket, several }: { bucket: Bucket; several: boolean }) {
  const { t } = useTranslation();
  const counted = !['month_without_meeting', 'next_meeting', 'meetings_ahead'].includes(bucket.waits);
  const hint = bucket.waits === 'month_without_meeting' || bucket.waits === 'next_meeting' || bucket.waits === 'second_factor' ? t(`home.hints.${bucket.waits}`) : '';
  const offWords = useDayOffWords();
  const left = bucket.count - bucket.things.length;
  return (
    <li className={`bucket${bucket.overdue > 0 ? ' bucket-overdue' : ''}`}>
      <p className="bucket-count number">{counted ? bucket.count : '•'}</p>
      <div className="bucket-body">
        <h2>
          <Link to={pathOfBucket(bucket)}>{t(`home.waits.${bucket.waits}`, { year: bucket.year })}</Link>
        </h2>
        <p className="quiet small">
          {[several && bucket.unit_name, bucket.overdue > 0 && t('home.overdue', { count: bucket.overdue }), bucket.last_day && t('home.lastDay', { day: dayOf(bucket.last_day) }), bucket.day_off && offWords(bucket.day_off), hint]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {bucket.things.length > 0 && (
          <ul className="bucket-things">
            {bucket.things.map((thing, index) => (
              <Thing key={`${thing.id ?? ''}${index}`} bucket={bucket} thing={thing} />
            ))}
            {left > 0 && <li className="quiet">{t('home.more', { count: left })}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}

function Thing({ bucket, thing }: { bucket: Bucket; thing: WaitingThing }) {
  const { t } = useTranslation();
  const member = useSession().data?.member;
  const path = pathOfThing(bucket, thing);
  const meeting = bucket.waits.startsWith('meetings_') || bucket.waits === 'next_meeting';
  const text = meeting && thing.day ? `${longDayOf(thing.day)}${thing.text ? ` – ${thing.text}` : ''}` : thing.text;
  const dayWords = (day: string) => {
    if (bucket.waits === 'absence_requests') return dayOf(day);
    return t(bucket.waits === 'terms' ? 'home.due' : 'home.lastDay', { day: dayOf(day) });
  };
  const offWords = useDayOffWords();
  const notes = [
    !meeting && thing.day && thing.day !== bucket.last_day && dayWords(thing.day),
    thing.day_off && thing.day !== bucket.last_day && offWords(thing.day_off),
    thing.state && bucket.waits === 'terms' && t(`home.offices.${thing.state as 'secretary'}`),
    thing.state && bucket.waits === 'movement_followed' && t(`movement.stages.${thing.state as FileStage}`).toLowerCase(),
    thing.missing && thing.missing.length > 0 && t('home.missing', { what: thing.missing.join(' ') }),
  ].filter(Boolean);
  return (
    <li>
      {path ? <Link to={path}>{text}</Link> : text}
      {notes.length > 0 && <span className="quiet small"> {notes.join(' · ')}</span>}
      {bucket.waits === 'next_meeting' && member && thing.id && (
        <AbsenceRequest meeting={thing.id} member={member} mine={thing.state && thing.state !== 'withdrawn' ? { state: thing.state } : undefined} about={text} />
      )}
    </li>
  );
}
