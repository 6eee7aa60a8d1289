import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { RatingList, Unit } from '@/api/contract';
import { usePlanOf } from '@/api/evaluation';
import { exportTable } from '@/api/exports';
import { useMembersOf, type MemberLine } from '@/api/members';
import { pathOf, type Place } from '@/frame/place';
import { ActDrawer } from '@/parts/act';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { dayOf } from '@/parts/dates';
import { nameOrder } from '@/parts/names';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { useAddActs } from './add_acts';
import { dayOfYear } from './day_of_year';
import { useMemberHelp } from './member_help';
import './members.css';

function useRatings(place: Place, may: boolean) {
  return useQuery({
    queryKey: ['ratings', place.unit, place.year],
    enabled: may,
    queryFn: () =>
      unwrap<RatingList>(
        api.GET('/units/{unit}/years/{year}/ratings', { params: { path: { unit: place.unit, year: String(place.year) } } }),
      ),
  });
}

/// The roll of a cell: who belongs to it, in what standing, with which office.
export function CellMembers({ place, unit }: { place: Place; unit: Unit }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const day = dayOfYear(place.year);
  const may = (permission: string) => unit.permissions?.includes(permission) ?? false;
  const members = useMembersOf(place.unit, day);
  const ratings = useRatings(place, may('outcomes.read'));
  const [act, setAct] = useState<'admit' | 'add' | null>(null);
  const acts = useAddActs(unit, useMemberHelp(usePlanOf(unit, place.year)), (member) => void navigate(pathOf(place, `dang-vien/${member}`)));
  const levels = useMemo(
    () => new Map((ratings.data?.members ?? []).map((rating) => [rating.member, rating.level ?? rating.scope])),
    [ratings.data],
  );
  const columns: Column<MemberLine>[] = [
    {
      key: 'name',
      title: t('members.name'),
      text: (row) => row.name,
      order: (row) => nameOrder(row.name),
      cell: (row) => <Link to={pathOf(place, `dang-vien/${row.id}`)}>{row.name}</Link>,
      main: true,
    },
    { key: 'code', title: t('members.code'), text: (row) => row.code ?? '', width: '8rem' },
    {
      key: 'state',
      title: t('members.state'),
      text: (row) => standings(row).map((standing) => t(`members.${standing}`)).join(', '),
    },
    {
      key: 'offices',
      title: t('members.offices'),
      text: (row) => (row.offices ?? []).map((office) => t(`members.office.${office}`)).join(', '),
    },
    {
      key: 'rating',
      title: t('members.rating', { year: place.year }),
      text: (row) => {
        const level = levels.get(row.id);
        return level ? t(`members.ratings.${level}`) : '';
      },
    },
  ];
  const filters: Filter<MemberLine>[] = [
    {
      key: 'state',
      title: t('members.state'),
      choices: (['official', 'probationary', 'exempt', 'temporary'] as const).map((value) => ({ value, label: t(`members.${value}`) })),
      of: standings,
    },
  ];
  const admit = may('members.edit') && (
    <button type="button" className="button button-primary" onClick={() => setAct('admit')}>
      {t('memberActs.admit.more')}
    </button>
  );
  return (
    <Page title={t('members.title')} purpose={t('members.purposeCell', { day: dayOf(day) })} act={admit}>
      <ProblemNotice fault={members.error} retry={members.retry} />
      <DataTable
        id="dang-vien"
        caption={t('members.title')}
        rows={members.rows ?? (members.error ? null : undefined)}
        columns={may('outcomes.read') ? columns : columns.slice(0, -1)}
        filters={filters}
        keyOf={(row) => row.id}
        empty={may('members.edit') ? t('members.empty') : t('members.emptyRead')}
        emptyAct={
          may('records.import') && (
            <Link className="button" to={pathOf(place, 'nhap')}>
              {t('frame.pages.importing')}
            </Link>
          )
        }
        exporting={may('records.export') ? () => exportTable(place.unit, 'members', place.year) : null}
      >
        {may('members.edit') && (
          <button type="button" className="button data-button" onClick={() => setAct('add')}>
            {t('memberActs.add.title')}
          </button>
        )}
      </DataTable>
      <ActDrawer act={act && acts[act]} onClose={() => setAct(null)} />
    </Page>
  );
}

function standings(row: MemberLine): ('official' | 'probationary' | 'exempt' | 'temporary')[] {
  const of: ('official' | 'probationary' | 'exempt' | 'temporary')[] = [row.probationary ? 'probationary' : 'official'];
  if (row.exempt) of.push('exempt');
  if (row.temporary) of.push('temporary');
  return of;
}
