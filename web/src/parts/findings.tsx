import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ConsistencyReport } from '@/api/contract';
import { pathOf, usePlace, type Place } from '@/frame/place';
import { DataTable, type Column, type Filter } from './data_table';
import { thisYear } from './dates';
import { subjectOf, subjects } from './finding_subjects';
import { StateMark } from './state_mark';
import './findings.css';

type Finding = ConsistencyReport['findings'][number] & { index: number };

const severities = ['error', 'warning', 'info'] as const;
const marks = { error: 'not_met', warning: 'at_risk', info: 'pending' } as const;
const severityOf = (row: Finding) => severities.find((one) => one === row.severity) ?? 'info';

/// What standing checks found, the worst first; each line leads to the record that it is about.
export function Findings({ report }: { report: ConsistencyReport }) {
  const { t } = useTranslation();
  const place = usePlace();
  const rows: Finding[] = report.findings
    .map((finding, index) => ({ ...finding, index }))
    .sort((a, b) => severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)));
  const hidden = report.errors + report.warnings + report.infos - rows.length;
  if (rows.length === 0) return <StateMark state="met" word={t('findings.clean')} />;
  const columns: Column<Finding>[] = [
    { key: 'text', title: t('findings.finding'), text: (row) => row.text ?? '', cell: (row) => <FindingLink row={row} place={place} />, main: true },
    {
      key: 'severity',
      title: t('findings.severity'),
      text: (row) => t(`findings.severities.${severityOf(row)}`),
      order: (row) => severities.indexOf(severityOf(row)),
      cell: (row) => <StateMark state={marks[severityOf(row)]} word={t(`findings.severities.${severityOf(row)}`)} />,
      width: '9rem',
    },
    { key: 'kind', title: t('findings.kind'), text: (row) => t(`findings.subjects.${subjectOf(row.code)}`), width: '10rem' },
  ];
  const filters: Filter<Finding>[] = [
    { key: 'muc', title: t('findings.severity'), choices: severities.map((value) => ({ value, label: t(`findings.severities.${value}`) })), of: severityOf },
    { key: 've', title: t('findings.kind'), choices: subjects.map((value) => ({ value, label: t(`findings.subjects.${value}`) })), of: (row) => subjectOf(row.code) },
  ];
  return (
    <>
      <p className="findings-counts">{t('findings.counts', { errors: report.errors, warnings: report.warnings, infos: report.infos })}</p>
      <DataTable id="kiem-tra-so" caption={t('findings.title')} rows={rows} columns={columns} filters={filters} keyOf={(row) => String(row.index)} empty="" />
      {hidden > 0 && <p className="quiet">{t('findings.more', { count: hidden })}</p>}
    </>
  );
}

/// The way to the record that a finding is about.
function FindingLink({ row, place }: { row: Finding; place: Place | null }) {
  const subject = subjectOf(row.code);
  const record = row.record ?? '';
  const year = place?.year ?? thisYear();
  const path = {
    unit: pathOf({ unit: record, year }, 'to-chuc'),
    member: place && pathOf(place, `dang-vien/${record}`),
    meeting: place && pathOf(place, `sinh-hoat/${record}`),
    evidence: place && `${pathOf(place, 'minh-chung')}?xem=${record}`,
    file: pathOf({ unit: record, year }, 'phong-trao'),
    outcome: null,
  }[subject];
  return path && record ? <Link to={path}>{row.text}</Link> : <>{row.text}</>;
}
