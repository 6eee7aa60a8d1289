import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMeetingTable, type MeetingTable, type TableMeeting } from '@/api/boards';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable, type Column } from '@/parts/data_table';
import { dayOf, today } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { decimalOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import { Choices } from './choices';
import { useReportAddress } from './report_address';

const levels = ['good', 'fair', 'average', 'poor'] as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

interface Row {
  cell: MeetingTable['items'][number];
  meeting?: TableMeeting;
}

/// Bảng xếp loại sinh hoạt tháng: a line a meeting, with what the cell rated itself.
export function MonthTable() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const address = useReportAddress();
  const now = year === Number(today().slice(0, 4)) ? Number(today().slice(5, 7)) : 12;
  const month = address.month >= 1 && address.month <= 12 ? address.month : now;
  const table = useMeetingTable(unit, year, month, month);
  return (
    <>
      <Choices label={t('reports.monthLabel')} choices={months.map((one) => ({ key: String(one), label: t('reports.month', { month: one }), to: address.to({ thang: one }), chosen: one === month }))} />
      {table.isError && <ProblemNotice fault={table.error} retry={() => void table.refetch()} />}
      {table.isPending && <Loading lines={10} />}
      {table.data && <Rows table={table.data} caption={`${t('reports.tabs.thang')} ${month}/${year}`} />}
    </>
  );
}

function Rows({ table, caption }: { table: MeetingTable; caption: string }) {
  const { t } = useTranslation();
  const rows: Row[] = table.items.flatMap((cell): Row[] => (cell.meetings.length === 0 ? [{ cell }] : cell.meetings.map((meeting) => ({ cell, meeting }))));
  const place = (row: Row) => ({ unit: row.cell.unit, year: table.year });
  const columns: Column<Row>[] = [
    { key: 'ten', title: t('reports.body'), text: (row) => row.cell.name, cell: (row) => <Link to={pathOf(place(row))}>{row.cell.name}</Link>, main: true },
    { key: 'dang-so', title: t('reports.members'), text: (row) => String(row.cell.members), order: (row) => row.cell.members, numeric: true },
    {
      key: 'ngay',
      title: t('reports.date'),
      text: (row) => (row.meeting ? dayOf(row.meeting.date) : t('reports.notHeld')),
      order: (row) => row.meeting?.date ?? '',
      cell: (row) => (row.meeting ? <Link to={pathOf(place(row), `sinh-hoat/${row.meeting.id}`)}>{dayOf(row.meeting.date)}</Link> : <span className="quiet">{t('reports.notHeld')}</span>),
    },
    { key: 'diem', title: t('reports.points'), text: (row) => decimalOf(row.meeting?.points ?? ''), order: (row) => Number(row.meeting?.points ?? -1), exported: (row) => (row.meeting?.points === undefined ? '' : Number(row.meeting.points)), numeric: true },
    ...levels.map((level) => ({ key: level, title: t(`reports.levels.${level}`), text: (row: Row) => (row.meeting?.level === level ? 'x' : '') })),
    { key: 'ghi-chu', title: t('reports.explanation'), text: (row) => noteOf(row, t('reports.notFinal')) },
  ];
  return <DataTable id="bang-thang" caption={caption} rows={rows} columns={columns} keyOf={(row) => row.meeting?.id ?? row.cell.unit} empty={t('reports.noCells')} />;
}

function noteOf(row: Row, notFinal: string): string {
  if (!row.meeting) return '';
  return [row.meeting.explanation, row.meeting.state !== 'finalised' && notFinal].filter(Boolean).join(' · ');
}
