import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { pageSize, useAllPages } from '@/api/all_pages';
import { api } from '@/api/client';
import type { FoundMember, Unit, UnitLine } from '@/api/contract';
import { exportTable } from '@/api/exports';
import { pathOf, type Place } from '@/frame/place';
import { DataTable, type Column } from '@/parts/data_table';
import { Empty } from '@/parts/empty';
import { nameOrder } from '@/parts/names';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { dayOfYear } from './day_of_year';
import './members.css';

/// A body above the cells: find somebody by name, or go to a cell's roll.
export function MembersAbove({ place, unit }: { place: Place; unit: Unit }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('nguoi') ?? '';
  const [text, setText] = useState(wanted);
  return (
    <Page title={t('members.title')} purpose={`${t('members.purposeAbove')} ${t('members.chooseCell')}`}>
      <form
        className="field find-member"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setSearch((before) => {
            const after = new URLSearchParams(before);
            after.set('nguoi', text.trim());
            return after;
          });
        }}
      >
        <label htmlFor="find-member">{t('members.find')}</label>
        <span className="find-member-row">
          <input id="find-member" type="search" minLength={2} value={text} onChange={(event) => setText(event.target.value)} />
          <button type="submit" className="button" disabled={text.trim().length < 2}>
            {t('frame.search')}
          </button>
        </span>
        <span className="hint">{t('members.findHint')}</span>
      </form>
      {wanted && <FoundMembers key={wanted} place={place} text={wanted} />}
      <Section title={t('members.cellsUnder')}>
        <BodiesUnder place={place} mayExport={unit.permissions?.includes('records.export') ?? false} />
      </Section>
    </Page>
  );
}

function FoundMembers({ place, text }: { place: Place; text: string }) {
  const { t } = useTranslation();
  const found = useAllPages<FoundMember>(['members', 'found', text], (cursor) =>
    api.GET('/members', { params: { query: { text, cursor, limit: pageSize } } }),
  );
  const columns: Column<FoundMember>[] = [
    {
      key: 'name',
      title: t('members.name'),
      text: (row) => row.name,
      order: (row) => nameOrder(row.name),
      cell: (row) => <Link to={pathOf({ ...place, unit: row.unit ?? place.unit }, `dang-vien/${row.id}`)}>{row.name}</Link>,
      main: true,
    },
    { key: 'code', title: t('members.code'), text: (row) => row.code ?? '', width: '8rem' },
    { key: 'birth', title: t('members.birthYear'), text: (row) => String(row.birth_year ?? ''), width: '7rem' },
    { key: 'cell', title: t('members.cell'), text: (row) => row.unit_name ?? '' },
  ];
  if (found.rows?.length === 0) return <Empty>{t('frame.searchNothing', { text })}</Empty>;
  if (found.error) return <ProblemNotice fault={found.error} retry={found.retry} />;
  return (
    <DataTable
      id="tim-dang-vien"
      prefix="ten."
      caption={t('members.find')}
      rows={found.rows}
      columns={columns}
      keyOf={(row) => row.id}
      further={found.further}
      empty=""
      exporting={null}
    />
  );
}

function BodiesUnder({ place, mayExport }: { place: Place; mayExport: boolean }) {
  const { t } = useTranslation();
  const day = dayOfYear(place.year);
  const bodies = useAllPages<UnitLine>(
    ['units', 'under', place.unit, day],
    (cursor) => api.GET('/units', { params: { query: { under: place.unit, day, cursor, limit: pageSize } } }),
    { whole: true },
  );
  const columns: Column<UnitLine>[] = [
    {
      key: 'name',
      title: t('organisation.name'),
      text: (row) => row.name,
      cell: (row) => <Link to={pathOf({ ...place, unit: row.id }, 'dang-vien')}>{row.name}</Link>,
      main: true,
    },
    { key: 'code', title: t('organisation.code'), text: (row) => row.code, width: '13rem' },
    { key: 'kind', title: t('organisation.kind'), text: (row) => t(`organisation.kinds.${row.kind}`) },
  ];
  if (bodies.error) return <ProblemNotice fault={bodies.error} retry={bodies.retry} />;
  return (
    <DataTable
      id="chi-bo-dang-vien"
      caption={t('members.cellsUnder')}
      rows={bodies.rows}
      columns={columns}
      keyOf={(row) => row.id}
      empty={t('members.none')}
      exporting={mayExport ? () => exportTable(place.unit, 'members', place.year) : undefined}
    />
  );
}
