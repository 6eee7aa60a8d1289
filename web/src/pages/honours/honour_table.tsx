import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { exportHonours, useHonours, type HonourLine, type HonourTitle } from '@/api/honours';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable } from '@/parts/data_table';
import type { Column } from '@/parts/data_table/types';
import { dayOf } from '@/parts/dates';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { Why } from '@/parts/why';
import { TitleMark } from './title_mark';

/// Sổ danh hiệu: a line a body, a column a year.
export function HonourTable({ mayExport }: { mayExport: boolean }) {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const honours = useHonours(unit);
  const columns = useColumns(honours.data?.years ?? [], year);
  return (
    <Section title={t('honours.register')} aside={<span className="quiet small">{t('honours.registerHint')}</span>}>
      {honours.isError ? (
        <ProblemNotice fault={honours.error} retry={() => void honours.refetch()} />
      ) : (
        <DataTable
          id="so-danh-hieu"
          caption={t('honours.register')}
          rows={honours.data?.items}
          columns={columns}
          keyOf={(line) => line.unit}
          empty={t('honours.registerEmpty')}
          exporting={mayExport ? () => exportHonours(unit) : null}
        />
      )}
    </Section>
  );
}

function useColumns(years: number[], year: number): Column<HonourLine>[] {
  const { t } = useTranslation();
  const title = (line: HonourLine, of: number) => line.years.find((one) => one.year === of);
  const awards = (line: HonourLine) => [
    ...line.awards.map((award) =>
      t(award.revoked ? 'honours.registerRevoked' : 'honours.registerAward', { kind: t(`honours.kinds.${award.kind}`), year: award.year, number: award.decision.number }),
    ),
    ...line.nominations.filter((one) => !one.withdrawn).map((one) => t('honours.registerNominated', { year: one.year, number: one.decision.number })),
  ];
  return [
    {
      key: 'name',
      title: t('honours.body'),
      text: (line) => line.name,
      cell: (line) => <Link to={pathOf({ unit: line.unit, year })}>{line.name}</Link>,
      main: true,
      width: '18rem',
    },
    ...years.map((of): Column<HonourLine> => ({
      key: `nam-${of}`,
      title: String(of),
      text: (line) => {
        const one = title(line, of);
        return one && one.state !== 'undecided' ? t(`honours.titles.${one.state}`) : '';
      },
      cell: (line) => <TitleCell line={line} title={title(line, of)} />,
    })),
    { key: 'titles', title: t('honours.titleCount'), text: (line) => numberOf(line.titles), order: (line) => line.titles, numeric: true },
    { key: 'awards', title: t('honours.awards'), text: (line) => awards(line).join('; ') },
  ];
}

function TitleCell({ line, title }: { line: HonourLine; title: HonourTitle | undefined }) {
  const { t } = useTranslation();
  if (!title || title.state === 'undecided') return <span className="quiet">–</span>;
  return (
    <Why title={`${line.name}, ${String(title.year)}`} content={() => <TitleAnswer title={title} />}>
      <TitleMark state={title.state} />
      <span className="visually-hidden"> {t('honours.inYear', { year: title.year })}</span>
    </Why>
  );
}

function TitleAnswer({ title }: { title: HonourTitle }) {
  const { t } = useTranslation();
  const { decision, revoked } = title;
  return (
    <>
      <p>{t('honours.titleDecision', { number: decision?.number ?? '–', day: decision?.date ? dayOf(decision.date) : '–', by: decision?.by ?? '–' })}</p>
      {revoked && <p>{t('honours.titleRevoked', { number: revoked.number, day: revoked.date ? dayOf(revoked.date) : '–', reason: revoked.reason })}</p>}
    </>
  );
}
