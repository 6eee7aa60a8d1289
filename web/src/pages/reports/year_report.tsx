import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { reportQuery, type Report, type ReportBody } from '@/api/boards';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable, type Column } from '@/parts/data_table';
import { dayOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { shareOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import { CriteriaSums } from './criteria_sums';
import { figures, sumsOf } from './figures';
import { KindChoice } from './kind_choice';
import { ListBehind } from './list_behind';
import { NumberLink } from './number_link';
import { useReportAddress } from './report_address';

const verdicts: readonly string[] = ['qualified', 'not_qualified', 'pending'];

/// A year: every body above the cells, with what became of what stands under it.
export function YearReport() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const address = useReportAddress();
  const report = useQuery(reportQuery(unit, year));
  if (report.isError) return <ProblemNotice fault={report.error} retry={() => void report.refetch()} />;
  if (!report.data) return <Loading lines={10} />;
  return (
    <>
      <p className="quiet">{`${t('reports.dueBefore', { year })} ${t('reports.asOf', { day: dayOf(report.data.as_of) })}`}</p>
      <KindChoice address={address} />
      <Sums report={report.data} />
      <ListBehind report={report.data} address={address} />
      <CriteriaSums report={report.data} unit={unit} kind={address.kind} />
    </>
  );
}

function Sums({ report }: { report: Report }) {
  const { t } = useTranslation();
  const address = useReportAddress();
  const { year } = report;
  const { kind } = address;
  const rows = report.bodies.filter((body) => sumsOf(body, kind).bodies > 0);
  const columns: Column<ReportBody>[] = [
    { key: 'ten', title: t('reports.body'), text: (body) => body.name, cell: (body) => <Link to={pathOf({ unit: body.unit, year })}>{body.name}</Link>, main: true, width: '12rem' },
    ...figures.map((figure) => ({
      key: figure,
      title: t(`reports.figures.${figure}`),
      text: (body: ReportBody) => String(sumsOf(body, kind)[figure]),
      order: (body: ReportBody) => sumsOf(body, kind)[figure],
      cell: (body: ReportBody) => <NumberLink value={sumsOf(body, kind)[figure]} figure={figure} unit={body.unit} year={year} address={address} />,
      numeric: true,
      hidden: verdicts.includes(figure) && figure !== 'qualified',
    })),
    { key: 'ty-le', title: t('reports.share'), text: (body) => shareOf(sumsOf(body, kind).qualified, sumsOf(body, kind).bodies) },
  ];
  return <DataTable id="bao-cao-nam" caption={t('reports.title', { year })} rows={rows} columns={columns} keyOf={(body) => body.unit} empty={t('reports.listNone')} />;
}
