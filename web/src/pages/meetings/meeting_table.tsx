import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { MeetingLine } from '@/api/contract';
import { exportTable } from '@/api/exports';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { dayOf } from '@/parts/dates';
import { shareOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import { durationOf, type MeetingRules } from '../meeting/rules';

const kinds = ['regular', 'thematic', 'combined'] as const;
const states = ['dang-ghi', 'da-chot', 'can-xem'] as const;

interface MeetingTableProps {
  meetings: MeetingLine[];
  /// Checks that a meeting fails, by the meeting.
  troubles: Map<string, string[]>;
  rules: MeetingRules | undefined;
  mayExport: boolean;
}

/// The year's meetings, the newest first.
export function MeetingTable({ meetings, troubles, rules, mayExport }: MeetingTableProps) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const rows = [...meetings].sort((a, b) => b.date.localeCompare(a.date));
  return (
    <DataTable
      id="sinh-hoat"
      caption={t('meetings.list')}
      rows={rows}
      columns={useColumns(troubles, rules)}
      filters={useFilters(troubles)}
      keyOf={(meeting) => meeting.id}
      empty=""
      exporting={mayExport ? () => exportTable(place.unit, 'meetings', place.year) : null}
    />
  );
}

function useColumns(troubles: Map<string, string[]>, rules: MeetingRules | undefined): Column<MeetingLine>[] {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const titleOf = (meeting: MeetingLine) => meeting.title || t(`meeting.kinds.${meeting.kind}`);
  const minutesOf = ({ kind, counts, start, end, roll_called: called }: MeetingLine) =>
    called ? durationOf(rules, kind, counts?.roll ?? 0, { start, end }).held : null;
  const troublesOf = (meeting: MeetingLine) =>
    (troubles.get(meeting.id) ?? []).map((check) => t(`meetings.checks.${check as 'attendance'}`, { defaultValue: t('meetings.checks.other') })).join(', ');
  const attendanceOf = ({ counts }: MeetingLine) => (counts ? `${counts.present ?? 0}/${counts.eligible ?? 0} · ${shareOf(counts.present ?? 0, counts.eligible ?? 0)}` : '');
  return [
    { key: 'day', title: t('meeting.day'), text: (row) => dayOf(row.date), order: (row) => row.date, width: '8rem' },
    { key: 'title', title: t('meeting.titleField'), text: titleOf, cell: (row) => <Link to={pathOf(place, `sinh-hoat/${row.id}`)}>{titleOf(row)}</Link>, main: true },
    { key: 'kind', title: t('meeting.kind'), text: (row) => t(`meeting.kinds.${row.kind}`), width: '9rem' },
    { key: 'place', title: t('meeting.place'), text: (row) => row.place ?? '', hidden: true },
    {
      key: 'state',
      title: t('meetings.state'),
      text: (row) => [t(`meeting.states.${row.state}`), troublesOf(row)].filter(Boolean).join(' · '),
      cell: (row) => <MeetingState meeting={row} troubles={troublesOf(row)} />,
    },
    {
      key: 'attendance',
      title: t('meeting.rule.attendance'),
      text: attendanceOf,
      cell: attendanceOf,
      order: ({ counts }) => (counts?.eligible ? ((counts.present ?? 0) * 1000) / counts.eligible : ''),
      width: '9rem',
    },
    { key: 'speakers', title: t('meeting.rule.speakers'), text: ({ counts }) => String(counts?.speakers ?? ''), order: ({ counts }) => counts?.speakers ?? '', numeric: true, width: '7rem' },
    { key: 'minutes', title: t('meeting.rule.duration'), text: (row) => (minutesOf(row) === null ? '' : `${minutesOf(row)}′`), order: (row) => minutesOf(row) ?? '', numeric: true, width: '7rem' },
  ];
}

function useFilters(troubles: Map<string, string[]>): Filter<MeetingLine>[] {
  const { t } = useTranslation();
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  return [
    { key: 'loai', title: t('meeting.kind'), choices: kinds.map((value) => ({ value, label: t(`meeting.kinds.${value}`) })), of: (row) => row.kind },
    {
      key: 'tt',
      title: t('meetings.state'),
      choices: states.map((value) => ({ value, label: t(`meetings.filter.${value}`) })),
      of: (row) => [row.state === 'finalised' ? 'da-chot' : 'dang-ghi', ...(troubles.has(row.id) ? ['can-xem'] : [])],
    },
    { key: 'thang', title: t('meetings.monthFilter'), choices: months.map((value) => ({ value, label: t('meetings.month', { month: value }) })), of: (row) => String(Number(row.date.slice(5, 7))) },
  ];
}

function MeetingState({ meeting, troubles }: { meeting: MeetingLine; troubles: string }) {
  const { t } = useTranslation();
  const state = meeting.state === 'finalised' ? 'met' : meeting.roll_called ? 'on_track' : 'pending';
  return (
    <>
      <StateMark state={state} word={t(`meeting.states.${meeting.state}`)} />
      {troubles && (
        <span className="small meeting-trouble">
          <StateMark state="at_risk" word={troubles} />
        </span>
      )}
    </>
  );
}
