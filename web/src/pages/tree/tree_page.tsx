import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { Unit } from '@/api/contract';
import { exportTree } from '@/api/exports';
import { useRights } from '@/api/session';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { ExportButton } from '@/parts/data_table';
import { dayOf, today } from '@/parts/dates';
import { DayInput } from '@/parts/day_input';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import { BodyDetail } from './body_detail';
import { BodyTree } from './body_tree';
import { useUnitHistory } from './unit_history';
import '../members/members.css';
import './tree.css';

/// The tree of bodies as on a day, and the body of the address with its history and what can be done about it.
export function TreePage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const [params, setParams] = useSearchParams();
  const day = params.get('ngay') ?? today();
  const read = useUnitHistory(place.unit);
  const exported = useExported(read.data?.unit);
  const choose = (value: string) => setParams(value && value !== today() ? { ngay: value } : {}, { replace: true });
  return (
    <Page title={t('tree.title')} purpose={t('tree.purpose')}>
      <div className="tree-day">
        <label htmlFor="tree-day">{t('tree.asOn')}</label>
        <DayInput id="tree-day" value={day} onChange={choose} />
        {day !== today() && (
          <button type="button" className="button" onClick={() => choose('')}>
            {t('tree.today')}
          </button>
        )}
        {exported && <ExportButton caption={t('tree.tree')} run={() => exportTree(exported, day)} />}
      </div>
      <ProblemNotice fault={read.error} retry={() => void read.refetch()} />
      {read.data ? (
        <div className="tree-columns">
          <BodyTree key={`${read.data.unit.superiors?.[0]?.id ?? ''}-${day}`} unit={read.data.unit} day={day} pathTo={(unit) => pathOf({ ...place, unit }, `to-chuc${day === today() ? '' : `?ngay=${day}`}`)} />
          <BodyDetail key={place.unit} place={place} unit={read.data.unit} tag={read.data.tag} day={day} />
        </div>
      ) : (
        !read.isError && <Loading lines={8} />
      )}
      <p className="visually-hidden" role="status">
        {dayOf(day)}
      </p>
    </Page>
  );
}

/// The highest body of the shown tree whose table the reader may take out.
function useExported(unit: Unit | undefined): string | undefined {
  const rights = useRights();
  const way = unit ? [...(unit.superiors ?? []), unit] : [];
  const may = (id: string) => rights.some((right) => right.unit === id && right.permissions.includes('records.export'));
  return way.find(({ id }) => may(id))?.id;
}
