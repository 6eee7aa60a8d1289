import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { reportQuery, type Report } from '@/api/boards';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { FiguresTable } from '@/parts/figures_table';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import type { SmallColumn } from '@/parts/table_tools';
import { Choices } from './choices';
import { figures, linesBehind, sumsOf } from './figures';
import { KindChoice } from './kind_choice';
import { ListBehind } from './list_behind';
import { NumberLink } from './number_link';
import { useReportAddress } from './report_address';

const longest = 3;

/// Sơ kết, tổng kết: the years side by side, and who was recognised in all of them.
export function PeriodReport() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const address = useReportAddress();
  const from = address.from > year - longest && address.from <= year ? address.from : year - longest + 1;
  const years = Array.from({ length: year - from + 1 }, (_, index) => from + index);
  const asked = useQueries({ queries: years.map((one) => reportQuery(unit, one)) });
  const fault = asked.find((one) => one.isError);
  const reports = asked.flatMap((one) => (one.data ? [one.data] : []));
  const starts = Array.from({ length: longest }, (_, index) => year - longest + 1 + index);
  return (
    <>
      <Choices label={t('reports.from')} choices={starts.map((one) => ({ key: String(one), label: `${t('reports.from')} ${one}`, to: address.to({ tu: one }), chosen: one === from }))} />
      <KindChoice address={address} />
      <p className="quiet">{t('reports.periodPurpose', { from, to: year })}</p>
      {fault?.error && <ProblemNotice fault={fault.error} />}
      {reports.length < years.length && !fault && <Loading lines={8} />}
      {reports.length === years.length && <Years reports={reports} />}
    </>
  );
}

function Years({ reports }: { reports: Report[] }) {
  const { t } = useTranslation();
  const { unit } = useRequiredPlace();
  const address = useReportAddress();
  const shown = reports.find((report) => report.year === address.inYear);
  const sumsIn = (report: Report) => {
    const body = report.bodies.find((one) => one.unit === unit);
    return body && sumsOf(body, address.kind);
  };
  const columns: SmallColumn<Report>[] = [
    { key: 'year', title: t('reports.year'), text: (report) => String(report.year) },
    ...figures.map((figure) => ({
      key: figure,
      title: t(`reports.figures.${figure}`),
      text: (report: Report) => sumsIn(report)?.[figure] ?? '',
      cell: (report: Report) => {
        const value = sumsIn(report)?.[figure];
        return value !== undefined && <NumberLink value={value} figure={figure} unit={unit} year={report.year} address={address} />;
      },
      numeric: true,
    })),
  ];
  return (
    <>
      <FiguresTable id="bao-cao-giai-doan" caption={t('reports.tabs.giai-doan')} columns={columns} rows={reports} keyOf={(report) => String(report.year)} />
      {shown && <ListBehind report={shown} address={address} />}
      <EveryYear reports={reports} />
    </>
  );
}

/// Recognised in each of the years: who may be commended at the final review.
function EveryYear({ reports }: { reports: Report[] }) {
  const { t } = useTranslation();
  const { unit } = useRequiredPlace();
  const { kind } = useReportAddress();
  const [open, setOpen] = useState(false);
  const last = reports.at(-1);
  if (!last) return null;
  const recognised = reports.map((report) => new Set(linesBehind(report, unit, kind, 'recognised').map((line) => line.unit)));
  const lines = linesBehind(last, unit, kind, 'recognised').filter((line) => recognised.every((year) => year.has(line.unit)));
  return (
    <Section title={t('reports.figures.everyYear', { count: reports.length })}>
      <p>
        <button type="button" className="why report-number" aria-expanded={open} onClick={() => setOpen(!open)}>
          {numberOf(lines.length)}
          <span className="visually-hidden">{` – ${t('frame.why')}`}</span>
        </button>
      </p>
      {open && lines.length === 0 && <p className="quiet">{t('reports.listNone')}</p>}
      {open && (
        <ul className="report-names">
          {lines.map((line) => (
            <li key={line.unit}>
              <Link to={pathOf({ unit: line.unit, year: last.year })}>{line.name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
