import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { ConsistencyReport } from '@/api/contract';
import { pathOf, usePlace, years, type Place } from '@/frame/place';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { subjectOf, subjects } from './subjects';

type Finding = ConsistencyReport['findings'][number] & { index: number };

const severities = ['error', 'warning', 'info'] as const;
const marks = { error: 'not_met', warning: 'at_risk', info: 'pending' } as const;
const severityOf = (row: Finding) => severities.find((one) => one === row.severity) ?? 'info';

/// The standing checks, run when asked for: they read everything. Each finding leads to the record that it is about.
export function ConsistencyChecks() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const now = years()[1] ?? new Date().getFullYear();
  const [span, setSpan] = useState({ first: now - 1, last: now });
  const key = ['consistency', span.first, span.last];
  const report = useQuery({
    queryKey: key,
    enabled: false,
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/consistency', { params: { query: { first_year: span.first, last_year: span.last } }, signal })),
  });
  const year = (name: 'first' | 'last', label: string) => (
    <label className="field system-year">
      <span>{label}</span>
      <input
        type="number"
        min={2000}
        max={2100}
        value={span[name]}
        onChange={(event) => setSpan({ ...span, [name]: Number(event.target.value) })}
      />
    </label>
  );
  return (
    <>
      <p className="system-text quiet">{t('system.checksSays')}</p>
      <div className="system-line">
        {year('first', t('system.firstYear'))}
        {year('last', t('system.lastYear'))}
        <button type="button" className="button" disabled={report.isFetching} onClick={() => void report.refetch()}>
          {t('system.run')}
        </button>
        {report.isFetching && (
          <button type="button" className="button" onClick={() => void queries.cancelQueries({ queryKey: key })}>
            {t('system.stop')}
          </button>
        )}
        <span role="status">{report.isFetching ? t('system.running') : ''}</span>
      </div>
      <ProblemNotice fault={report.error} />
      {report.data && !report.isFetching && <Findings report={report.data} />}
    </>
  );
}

function Findings({ report }: { report: ConsistencyReport }) {
  const { t } = useTranslation();
  const place = usePlace();
  const rows: Finding[] = report.findings.map((finding, index) => ({ ...finding, index }));
  if (rows.length === 0) return <StateMark state="met" word={t('system.clean')} />;
  const columns: Column<Finding>[] = [
    { key: 'text', title: t('system.finding'), text: (row) => row.text ?? '', cell: (row) => <FindingLink row={row} place={place} />, main: true },
    {
      key: 'severity',
      title: t('system.severity'),
      text: (row) => t(`system.severities.${severityOf(row)}`),
      order: (row) => severities.indexOf(severityOf(row)),
      cell: (row) => <StateMark state={marks[severityOf(row)]} word={t(`system.severities.${severityOf(row)}`)} />,
      width: '9rem',
    },
    { key: 'kind', title: t('system.kind'), text: (row) => t(`system.subjects.${subjectOf(row.code)}`), width: '10rem' },
  ];
  const filters: Filter<Finding>[] = [
    { key: 'muc', title: t('system.severity'), choices: severities.map((value) => ({ value, label: t(`system.severities.${value}`) })), of: severityOf },
    { key: 've', title: t('system.kind'), choices: subjects.map((value) => ({ value, label: t(`system.subjects.${value}`) })), of: (row) => subjectOf(row.code) },
  ];
  return (
    <>
      <p>{t('system.counts', { errors: report.errors, warnings: report.warnings, infos: report.infos })}</p>
      <DataTable id="kiem-tra-so" caption={t('system.checks')} rows={rows} columns={columns} filters={filters} keyOf={(row) => String(row.index)} empty="" />
    </>
  );
}

/// The way to the record that a finding is about.
function FindingLink({ row, place }: { row: Finding; place: Place | null }) {
  const subject = subjectOf(row.code);
  const record = row.record ?? '';
  const year = place?.year ?? new Date().getFullYear();
  const path = {
    unit: pathOf({ unit: record, year }, 'to-chuc'),
    member: place && pathOf(place, `dang-vien/${record}`),
    meeting: place && pathOf(place, `sinh-hoat/${record}`),
    evidence: null,
    outcome: null,
  }[subject];
  return path && record ? <Link to={path}>{row.text}</Link> : <>{row.text}</>;
}
