import { useTranslation } from 'react-i18next';

import { useOverview } from '@/api/overview';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { ColumnChoice, ExportButton, saveShown } from '@/parts/data_table';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { MonthLegend } from '@/parts/month_mark';
import { numberOf } from '@/parts/numbers';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { CellsMatrix } from './cells_matrix';
import { useCellsQuery, useShownCells } from './cells_query';
import { useCellsTable } from './cells_export';
import { CellsToolbar } from './cells_toolbar';
import { cellsOf, yearIsOver } from './standing';
import { useGroups } from './use_groups';
import '@/parts/button.css';
import './cells.css';

/// Every cell under a body: criteria and months in one row each, so that gaps jump out.
export function CellsPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const overview = useOverview(unit, year);
  const { query, change } = useCellsQuery();
  const over = overview.data ? yearIsOver(overview.data) : false;
  const shown = useShownCells(overview.data, query, over);
  const crumbs = body.data ? [{ label: `${body.data.name} · ${year}`, path: pathOf({ unit, year }) }] : [];
  const { look, onLook, shown: shownGroups, columns, inSight } = useGroups();
  const tableOf = useCellsTable();
  const clear = () => change({ text: '', states: [], troubles: [], sizes: [], under: '' });
  return (
    <Page title={t('cells.title', { year })} purpose={t('cells.purpose')} crumbs={crumbs}>
      {overview.isPending && <Loading lines={12} />}
      {overview.isError && <ProblemNotice fault={overview.error} retry={() => void overview.refetch()} />}
      {overview.data && (
        <>
          <CellsToolbar overview={overview.data} over={over} query={query} change={change} />
          <div className="cells-line">
            <p className="cells-count quiet" role="status">
              {t('cells.shown', { shown: numberOf(shown.length), all: numberOf(cellsOf(overview.data).length) })}
            </p>
            <div className="cells-acts not-printed">
              <ColumnChoice columns={columns} inSight={inSight} look={look} onLook={onLook} heights={false} />
              <ExportButton caption={t('cells.table')} run={() => saveShown(`cac-chi-bo-${year}`, tableOf(shown, year, over, shownGroups))} />
            </div>
          </div>
          {shown.length > 0 ? (
            <CellsMatrix lines={shown} year={year} over={over} groups={shownGroups} />
          ) : (
            <Empty act={<button type="button" className="button" onClick={clear}>{t('cells.clear')}</button>}>{t('cells.none')}</Empty>
          )}
          <MonthLegend />
        </>
      )}
    </Page>
  );
}
