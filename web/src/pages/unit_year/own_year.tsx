import { useTranslation } from 'react-i18next';

import { useEvaluation, usePlan, useProjection } from '@/api/evaluation';
import { useUnit } from '@/api/units';
import { Loading } from '@/parts/loading';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AllChecks } from '../cell_year/all_checks';
import { CriteriaList } from '../cell_year/criteria_list';
import { VerdictLine } from '../cell_year/verdict_line';
import { YearContext } from '../cell_year/year_of_unit';
import { RollUpPart } from './roll_up_part';
import '../cell_year/cell_year.css';

/// A grassroots committee is judged itself: its own four criteria and checks.
export function OwnYear({ unit, year }: { unit: string; year: number }) {
  const { t } = useTranslation();
  const body = useUnit(unit);
  const evaluation = useEvaluation(unit, year);
  const projection = useProjection(unit, year);
  const plan = usePlan(evaluation.data?.plan.id);
  const fault = evaluation.error ?? projection.error;
  if (fault) return <ProblemNotice fault={fault} />;
  if (!evaluation.data || !projection.data || !body.data) return <Loading lines={6} />;
  const may = new Set<string>(body.data.permissions ?? []);
  return (
    <YearContext.Provider value={{ unit, year, kind: body.data.kind, evaluation: evaluation.data, projection: projection.data, plan: plan.data, may }}>
      <Section title={t('unitYear.own', { name: evaluation.data.unit.name })}>
        <VerdictLine />
        <div className="own-criteria">
          <CriteriaList />
        </div>
      </Section>
      <AllChecks />
      <RollUpPart />
    </YearContext.Provider>
  );
}
