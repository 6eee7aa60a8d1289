import { useTranslation } from 'react-i18next';

import { useEvaluation, usePlan, useProjection } from '@/api/evaluation';
import { useUnit } from '@/api/units';
import { useYearMeetings } from '@/api/year_meetings';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AllChecks } from './all_checks';
import { CriteriaList } from './criteria_list';
import { EmptyYear } from './empty_year';
import { LostPoints } from './lost_points';
import { NextSteps } from './next_steps';
import { VerdictLine } from './verdict_line';
import { YearMonths } from './year_months';
import { phaseOf, useYearOfUnit, YearContext } from './year_of_unit';
import './cell_year.css';

/// A cell's year on one page: where it stands, why, and what is needed next.
export function CellYearPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const evaluation = useEvaluation(unit, year);
  const projection = useProjection(unit, year);
  const plan = usePlan(evaluation.data?.plan.id);
  const meetings = useYearMeetings(unit, year);
  const fault = evaluation.error ?? projection.error ?? plan.error;
  const retry = () => void Promise.all([evaluation.refetch(), projection.refetch(), plan.refetch()]);
  const name = evaluation.data?.unit.name ?? body.data?.name ?? '…';
  const above = body.data?.superiors?.at(-1);
  const title = t('cellYear.title', { name, year });
  const crumbs = above ? [{ label: above.name, path: pathOf({ unit: above.id, year }) }] : [];
  if (fault || !evaluation.data || !projection.data || !body.data || !plan.data) {
    return (
      <Page title={title} crumbs={crumbs}>
        {fault ? <ProblemNotice fault={fault} retry={retry} /> : <Loading lines={10} />}
      </Page>
    );
  }
  const may = new Set<string>(body.data.permissions ?? []);
  const past = phaseOf(year, evaluation.data.as_of) === 'past';
  const empty = meetings.data?.length === 0;
  return (
    <YearContext.Provider value={{ unit, year, kind: 'cell', evaluation: evaluation.data, projection: projection.data, plan: plan.data, may }}>
      <Page title={title} crumbs={crumbs}>
        {empty && <EmptyYear />}
        {empty && past ? (
          <details className="empty-details">
            <summary>{t('cellYear.showAnyway', { year })}</summary>
            <Content past={past} />
          </details>
        ) : (
          <Content past={past} />
        )}
      </Page>
    </YearContext.Provider>
  );
}

function Content({ past }: { past: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <VerdictLine />
      <Section title={t('cellYear.criteria')}>
        <CriteriaList />
      </Section>
      <YearMonths />
      {!past && <NextSteps />}
      <LostPoints past={past} />
      <AllChecks />
      <Warnings />
    </>
  );
}

function Warnings() {
  const { t } = useTranslation();
  const { warnings } = useYearOfUnit().evaluation;
  if (warnings.length === 0) return null;
  return (
    <Section title={t('cellYear.warnings')}>
      <ul className="warnings">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Section>
  );
}
