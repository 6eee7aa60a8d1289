import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMeetingTable, type MeetingTable, type TableMeeting } from '@/api/boards';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable, type Column } from '@/parts/data_table';
import { today } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { numberOf, shareOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import { Choices } from './choices';
import { useReportAddress } from './report_address';

const levels = ['good', 'fair', 'average', 'poor'] as const;
type Row = MeetingTable['items'][number];

/// Bảng tổng hợp sáu tháng: a line a cell, attendance and speakers summed over its finalised meetings.
export function HalfYearTable() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const address = useReportAddress();
  const second = year === Number(today().slice(0, 4)) ? Number(today().slice(5, 7)) > 6 : true;
  const half = address.half === 1 || address.half === 2 ? address.half : second ? 2 : 1;
  const table = useMeetingTable(unit, year, half === 1 ? 1 : 7, half === 1 ? 6 : 12);
  return (
    <>
      <Choices
        label={t('reports.tabs.sau-thang')}
        choices={([1, 2] as const).map((one) => ({ key: String(one), label: t(`reports.half.${one === 1 ? 'first' : 'second'}`), to: address.to({ nua: one }), chosen: one === half }))}
      />
      {table.isError && <ProblemNotice fault={table.error} retry={() => void table.refetch()} />}
      {table.isPending && <Loading lines={10} />}
      {table.data && <Rows table={table.data} caption={`${t(`reports.half.${half === 1 ? 'first' : 'second'}`)} ${year}`} />}
    </>
  );
}

const sum = (row: Row, of: (meeting: TableMeeting) => number) => row.meetings.reduce((total, meeting) => total + of(meeting), 0);

function Rows({ table, caption }: { table: MeetingTable; caption: string }) {
  const { t } = useTranslation();
  const share = (part: number, whole: number) => (whole === 0 ? '–' : t('reports.shareOf', { part: numberOf(part), whole: numberOf(whole), share: shareOf(part, whole) }));
  const count = (key: string, title: string, of: (row: Row) => number, cell?: (row: Row) => ReactNode): Column<Row> => ({
    key, title, text: (row) => String(of(row)), order: of, numeric: true, cell: cell ?? ((row) => numberOf(of(row))),
  });
  const meetingsAt = (row: Row) => pathOf({ unit: row.unit, year: table.year }, 'sinh-hoat');
  const columns: Column<Row>[] = [
    { key: 'ten', title: t('reports.body'), text: (row) => row.name, cell: (row) => <Link to={pathOf({ unit: row.unit, year: table.year })}>{row.name}</Link>, main: true },
    count('dang-so', t('reports.members'), (row) => row.members),
    count('so-buoi', t('reports.held'), (row) => row.meetings.length, (row) => <Link className="number" to={meetingsAt(row)}>{numberOf(row.meetings.length)}</Link>),
    count('chuyen-de', t('reports.thematic'), (row) => row.meetings.filter((meeting) => meeting.kind !== 'regular').length),
    {
      key: 'du', title: t('reports.attendance'),
      text: (row) => share(sum(row, (meeting) => meeting.present ?? 0), sum(row, (meeting) => meeting.eligible ?? 0)),
      order: (row) => sum(row, (meeting) => meeting.present ?? 0) / Math.max(1, sum(row, (meeting) => meeting.eligible ?? 0)),
    },
    {
      key: 'phat-bieu', title: t('reports.speaking'),
      text: (row) => share(sum(row, (meeting) => meeting.speakers ?? 0), sum(row, (meeting) => meeting.present ?? 0)),
      order: (row) => sum(row, (meeting) => meeting.speakers ?? 0) / Math.max(1, sum(row, (meeting) => meeting.present ?? 0)),
    },
    ...levels.map((level) => count(level, t(`reports.levels.${level}`), (row) => row.meetings.filter((meeting) => meeting.level === level).length)),
    count('chua-chot', t('reports.notFinalised'), (row) => row.meetings.filter((meeting) => meeting.state !== 'finalised').length),
  ];
  return <DataTable id="bang-sau-thang" caption={caption} rows={table.items} columns={columns} keyOf={(row) => row.unit} empty={t('reports.noCells')} />;
}
