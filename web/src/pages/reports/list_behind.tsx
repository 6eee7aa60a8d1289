import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Report, ReportLine } from '@/api/boards';
import { pathOf } from '@/frame/place';
import { DataTable, type Column } from '@/parts/data_table';
import { StateMark } from '@/parts/state_mark';
import { linesBehind } from './figures';
import type { ReportAddress } from './report_address';

/// "Vì sao?" of a number: the bodies that it counts.
export function ListBehind({ report, address }: { report: Report; address: ReportAddress }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { figure, of, inYear, kind } = address;
  const asked = figure !== null && of !== '' && inYear === report.year ? `${figure}/${of}/${inYear}/${kind}` : '';
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  if (!asked || figure === null) return null;
  const name = report.bodies.find((body) => body.unit === of)?.name ?? '';
  const lines = linesBehind(report, of, kind, figure);
  const columns: Column<ReportLine>[] = [
    { key: 'ten', title: t('reports.body'), text: (line) => line.name, cell: (line) => <Link to={pathOf({ unit: line.unit, year: report.year })}>{line.name}</Link>, main: true },
    { key: 'ket-qua', title: t('reports.verdict'), text: (line) => t(`states.${line.verdict}`), cell: (line) => <StateMark state={line.verdict} /> },
    ...(lines[0]?.criteria ?? []).map((criterion, place) => ({
      key: criterion.id,
      title: t('reports.criterion', { id: criterion.id }),
      text: (line: ReportLine) => t(`states.${line.criteria[place]?.state ?? 'pending'}`),
      cell: (line: ReportLine) => <StateMark state={line.criteria[place]?.state ?? 'pending'} />,
    })),
  ];
  return (
    <section className="section report-list" id="danh-sach">
      <header className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('reports.list', { figure: t(`reports.figures.${figure}`), name })}
        </h2>
        <Link className="not-printed" to={address.to({})} preventScrollReset>
          {t('reports.closeList')}
        </Link>
      </header>
      <DataTable id="bao-cao-danh-sach" prefix="ds." caption={t(`reports.figures.${figure}`)} rows={lines} columns={columns} keyOf={(line) => line.unit} empty={t('reports.listNone')} />
    </section>
  );
}
