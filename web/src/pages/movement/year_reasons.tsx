import type { ReactNode } from 'react';

import { useEvaluation, useProjection } from '@/api/evaluation';
import type { PlanText } from '@/api/evaluation_types';
import { YearContext } from '../cell_year/year_of_unit';

/// Puts the year's reasons around a form, so that its figures answer "Vì sao?" as everywhere; the form does not wait for them.
export function YearReasons({ unit, year, kind, plan, may, children }: {
  unit: string;
  year: number;
  kind: string;
  plan: PlanText;
  may: ReadonlySet<string>;
  children: ReactNode;
}) {
  const evaluation = useEvaluation(unit, year).data;
  const projection = useProjection(unit, year).data;
  const value = evaluation && projection ? { unit, year, kind, evaluation, projection, plan, may } : null;
  return <YearContext.Provider value={value}>{children}</YearContext.Provider>;
}
