import { useTranslation } from 'react-i18next';

import { pathOf, useRequiredPlace } from '@/frame/place';
import { Page } from '@/parts/page';
import { Choices } from './choices';
import { HalfYearTable } from './half_year_table';
import { MonthTable } from './month_table';
import { PeriodReport } from './period_report';
import { tabs, useReportAddress } from './report_address';
import { YearReport } from './year_report';
import '@/parts/button.css';
import './reports.css';

/// The reports that offices write: of a year, of the whole period, of a month, of six months.
export function ReportsPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const address = useReportAddress();
  const crumbs = [{ label: t('frame.pages.unitYear'), path: pathOf({ unit, year }) }]; // no name that comes later and moves the page
  const print = (
    <button type="button" className="button" onClick={() => window.print()}>
      {t('reports.print')}
    </button>
  );
  return (
    <Page title={t('reports.title', { year })} purpose={t('reports.purpose')} crumbs={crumbs} act={print}>
      <Choices
        label={t('reports.tabsLabel')}
        choices={tabs.map((tab) => ({ key: tab, label: t(`reports.tabs.${tab}`), to: address.to({ bang: tab }), chosen: tab === address.tab }))}
      />
      {address.tab === 'nam' && <YearReport />}
      {address.tab === 'giai-doan' && <PeriodReport />}
      {address.tab === 'thang' && <MonthTable />}
      {address.tab === 'sau-thang' && <HalfYearTable />}
    </Page>
  );
}
