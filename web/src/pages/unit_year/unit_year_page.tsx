import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useOverview, type Overview } from '@/api/overview';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { nobodyMet } from '@/parts/months';
import { numberOf } from '@/parts/numbers';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { cellsOf, standingOf, yearIsOver } from '../cells/standing';
import { BodiesTable } from './bodies_table';
import { HelpFirst } from './help_first';
import { MonthGaps } from './month_gaps';
import { SizeComparison } from './size_comparison';
import { standingsOf } from './size_groups';
import '@/parts/button.css';
import './unit_year.css';

const OwnYear = lazy(() => import('./own_year').then((file) => ({ default: file.OwnYear })));

/// A committee's first view of a year: where its cells stand, which need help first, which months have gaps.
export function UnitYearPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const overview = useOverview(unit, year);
  const above = body.data?.superiors?.at(-1);
  const crumbs = above ? [{ label: above.name, path: pathOf({ unit: above.id, year }) }] : [];
  const data = overview.data;
  const over = data ? yearIsOver(data) : false;
  const purpose = data && (over ? t('unitYear.purposePast') : t('unitYear.purposeRunning', { day: dayOf(data.as_of) }));
  return (
    <Page title={t('unitYear.title', { name: body.data?.name ?? '…', year })} purpose={purpose} crumbs={crumbs}>
      {overview.isPending && <Loading lines={10} />}
      {overview.isError && <ProblemNotice fault={overview.error} retry={() => void overview.refetch()} />}
      {data && <Content overview={data} over={over} />}
    </Page>
  );
}

function Content({ overview, over }: { overview: Overview; over: boolean }) {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const cells = cellsOf(overview);
  const empty = cells.every((line) => nobodyMet(line.months));
  const judged = overview.items.some((line) => line.unit === unit);
  if (cells.length === 0) return <Empty>{t('unitYear.noCells', { year })}</Empty>;
  return (
    <>
      {empty && <EmptyYear latest={overview.latest_year} />}
      <Standings overview={overview} over={over} />
      {!empty && (
        <>
          <HelpFirst overview={overview} over={over} />
          <MonthGaps overview={overview} />
          <SizeComparison overview={overview} over={over} />
        </>
      )}
      <BodiesTable overview={overview} over={over} top={unit} />
      {judged && (
        <Suspense fallback={<Loading lines={6} />}>
          <OwnYear unit={unit} year={year} />
        </Suspense>
      )}
    </>
  );
}

function EmptyYear({ latest }: { latest: number | null }) {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  return (
    <section className="empty-year">
      <p>
        <strong>{t('unitYear.emptyYear', { year })}</strong> {latest !== null && t('unitYear.emptyEarlier', { year: latest })}
      </p>
      {latest !== null && (
        <p>
          <Link className="button button-primary" to={pathOf({ unit, year: latest })}>
            {t('unitYear.openEarlier', { year: latest })}
          </Link>
        </p>
      )}
    </section>
  );
}

/// How many cells stand where; each figure leads to its cells.
function Standings({ overview, over }: { overview: Overview; over: boolean }) {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const cells = cellsOf(overview);
  const path = pathOf({ unit, year }, 'cac-chi-bo');
  const counted = standingsOf(over)
    .map((standing) => ({ standing, count: cells.filter((line) => standingOf(line, over) === standing).length }))
    .filter((one) => one.count > 0);
  return (
    <Section title={t('unitYear.standing')} aside={<Link to={path}>{t('unitYear.toCells')}</Link>}>
      <p className="standing-sum">{t('unitYear.cells', { number: numberOf(cells.length) })}</p>
      <div className="standing-bar" aria-hidden="true">
        {counted.map(({ standing, count }) => (
          <span key={standing} className={`standing-part standing-${standing}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="standing-list">
        {counted.map(({ standing, count }) => (
          <li key={standing}>
            <StateMark state={standing} />{' '}
            <Link className="number" to={`${path}?tt=${standing}`}>
              {numberOf(count)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
