import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Rating } from '@/api/contract';
import type { MemberRecord } from '@/api/members';
import { dayOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { homeOn } from './standing';

const shownYears = 4;

/// The ratings of the last years in the cell of today; those of another cell are that cell's to show.
export function MemberRatings({ member, unit, year }: { member: MemberRecord; unit: string; year: number }) {
  const { t } = useTranslation();
  const years = Array.from({ length: shownYears }, (_, index) => year - index);
  const homeIn = (one: number) => homeOn(member, `${one}-12-31`)?.unit;
  const elsewhere = (one: number) => ![undefined, unit].includes(homeIn(one));
  const read = useQueries({
    queries: years.map((one) => ({
      queryKey: ['ratings', unit, one, member.id],
      retry: false,
      // Where they were on no roll there is nothing to ask for.
      enabled: homeIn(one) === unit,
      queryFn: () =>
        unwrap<Rating>(
          api.GET('/units/{unit}/years/{year}/ratings/{member}', { params: { path: { unit, year: String(one), member: member.id } } }),
        ),
    })),
  });
  if (read.some((one) => one.isLoading)) return <Loading lines={2} />;
  return (
    <div className="entries">
      <table>
        <caption className="visually-hidden">{t('members.ratingsTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('members.year')}</th>
            <th scope="col">{t('members.level')}</th>
            <th scope="col">{t('members.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((one, index) => (
            <RatingRow key={one} year={one} rating={read[index]?.data} elsewhere={elsewhere(one)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RatingRow({ year, rating, elsewhere }: { year: number; rating: Rating | undefined; elsewhere: boolean }) {
  const { t } = useTranslation();
  const level = rating?.level ?? rating?.scope;
  const decision = rating?.decision as { number?: string; date?: string } | undefined;
  return (
    <tr>
      <td data-title={t('members.year')}>{year}</td>
      <td data-title={t('members.level')}>{elsewhere ? t('members.elsewhere') : level ? t(`members.ratings.${level}`) : t('members.notRated')}</td>
      <td data-title={t('members.decision')}>{decision?.number ? `${decision.number}${decision.date ? ` (${dayOf(decision.date)})` : ''}` : ''}</td>
    </tr>
  );
}
