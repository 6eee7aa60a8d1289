import { lazy, Suspense } from 'react';

import { useUnit } from '@/api/units';
import { useRequiredPlace } from '@/frame/place';
import { LoadingPage } from '@/parts/loading';
import { PageProblem } from '@/parts/page_problem';

const CellYearPage = lazy(() => import('./cell_year/cell_year_page').then((file) => ({ default: file.CellYearPage })));
const UnitYearPage = lazy(() => import('./unit_year/unit_year_page').then((file) => ({ default: file.UnitYearPage })));

/// The year of a body: of a cell its own, of a committee that of its cells.
export function YearPage() {
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  if (body.isError) return <PageProblem fault={body.error} retry={() => void body.refetch()} />;
  if (!body.data) return <LoadingPage />;
  // A page of its own for each body and year: nothing of one is seen in the other.
  const key = `${unit}/${year}`;
  return <Suspense fallback={<LoadingPage />}>{body.data.kind === 'cell' ? <CellYearPage key={key} /> : <UnitYearPage key={key} />}</Suspense>;
}
