import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { reportQuery, type Report } from '@/api/boards';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { TableTools } from '@/parts/table_tools';
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
  return (
    <>
      <TableTools id="bao-cao-giai-doan" caption={t('reports.tabs.giai-doan')}>
        <div className="table-room" role="region" tabIndex={0} aria-label={t('reports.tabs.giai-doan')}>
          <table className="report-years">
            <thead>
              <tr>
                <th scope="col">{t('reports.year')}</th>
                {figures.map((figure) => (
                  <th scope="col" key={figure}>
                    {t(`reports.figures.${figure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => {
                const body = report.bodies.find((one) => one.unit === unit);
                return (
                  <tr key={report.year}>
                    <th scope="row">{report.year}</th>
                    {figures.map((figure) => (
                      <td key={figure}>{body && <NumberLink value={sumsOf(body, address.kind)[figure]} figure={figure} unit={unit} year={report.year} address={address} />}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </TableTools>
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
