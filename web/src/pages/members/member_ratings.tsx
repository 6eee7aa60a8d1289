import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Rating } from '@/api/contract';
import type { MemberRecord } from '@/api/members';
import { dayOf } from '@/parts/dates';
import { Entries } from '@/parts/entries';
import { Loading } from '@/parts/loading';
import type { SmallColumn } from '@/parts/table_tools';
import { homeOn } from './standing';

const shownYears = 4;

interface Rated {
  year: number;
  rating: Rating | undefined;
}

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
  const rated = years.map((one, index) => ({ year: one, rating: read[index]?.data }));
  const columns: SmallColumn<Rated>[] = [
    { key: 'year', title: t('members.year'), text: (row) => String(row.year) },
    {
      key: 'level',
      title: t('members.level'),
      text: (row) => {
        const level = row.rating?.level ?? row.rating?.scope;
        return elsewhere(row.year) ? t('members.elsewhere') : level ? t(`members.ratings.${level}`) : t('members.notRated');
      },
    },
    {
      key: 'decision',
      title: t('members.decision'),
      text: ({ rating }) => {
        const decision = rating?.decision as { number?: string; date?: string } | undefined;
        return decision?.number ? `${decision.number}${decision.date ? ` (${dayOf(decision.date)})` : ''}` : '';
      },
    },
  ];
  return <Entries caption={t('members.ratingsTitle')} columns={columns} rows={rated} keyOf={(row) => String(row.year)} />;
}
