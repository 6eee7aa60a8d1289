import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useAllPages } from '@/api/all_pages';
import { api } from '@/api/client';
import type { EventPage } from '@/api/contract';
import { useRights } from '@/api/session';
import { useUnit } from '@/api/units';
import { UnitField } from '@/parts/act/unit_field';
import { DataTable, type Column } from '@/parts/data_table';
import { momentOf } from '@/parts/dates';
import { DayInput } from '@/parts/day_input';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import { AuditSeal } from './audit_seal';
import { EventDrawer } from './event_drawer';
import './audit.css';

export type Event = EventPage['items'][number];

const kinds = ['meeting.', 'member.', 'unit.', 'evidence.', 'account.', 'grant.', 'records.', 'rating.', 'period.'] as const;

/// Everything that was done, with filters, and whether the chain is whole.
export function AuditPage() {
  const { t } = useTranslation();
  const rights = useRights();
  const first = rights.find((right) => right.permissions.includes('audit.read'))?.unit;
  if (!first) {
    return (
      <Page title={t('audit.title')}>
        <p>{t('audit.noRight')}</p>
      </Page>
    );
  }
  return <Audit first={first} />;
}

function Audit({ first }: { first: string }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<Event | null>(null);
  const unit = params.get('dv') ?? first;
  const root = useUnit(first);
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const query = {
    action: params.get('loai') ?? undefined,
    from: params.get('tu') ?? undefined,
    to: params.get('den') ?? undefined,
    subject: params.get('ve') ?? undefined,
    subtree: params.get('rieng') ? false : undefined,
  };
  const events = useAllPages<Event>(['audit', unit, query], (cursor) =>
    api.GET('/units/{unit}/audit', { params: { path: { unit }, query: { ...query, cursor, limit: 100 } } }),
  );
  const columns: Column<Event>[] = [
    { key: 'at', title: t('audit.at'), text: (row) => momentOf(row.at), order: (row) => row.at, width: '11rem' },
    {
      key: 'act',
      title: t('audit.act'),
      text: (row) => row.act ?? row.action,
      cell: (row) => (
        <button type="button" className="button button-link event-open" onClick={() => setShown(row)}>
          {row.act ?? row.action}
        </button>
      ),
      main: true,
    },
    { key: 'actor', title: t('audit.actor'), text: (row) => row.actor },
    { key: 'unit', title: t('audit.unit'), text: (row) => row.unit_name ?? '' },
    { key: 'reason', title: t('audit.reason'), text: (row) => row.reason ?? '' },
    { key: 'number', title: t('audit.number'), text: (row) => String(row.number), order: (row) => row.number, numeric: true, hidden: true, width: '6rem' },
    { key: 'hash', title: t('audit.hash'), text: (row) => row.hash ?? '', hidden: true },
  ];
  return (
    <Page title={t('audit.title')} purpose={t('audit.purpose')}>
      {root.data?.kind === 'province' || root.data?.superior === undefined ? <AuditSeal /> : null}
      <Section title={t('audit.all')}>
        <div className="audit-filters">
          <label className="field">
            <span>{t('audit.kind')}</span>
            <select value={params.get('loai') ?? ''} onChange={(event) => set('loai', event.target.value)}>
              <option value="">{t('audit.all')}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`audit.kinds.${kind}` as 'audit.all')}
                </option>
              ))}
            </select>
          </label>
          <div className="field">
            <label htmlFor="audit-from">{t('audit.from')}</label>
            <DayInput id="audit-from" value={params.get('tu') ?? ''} onChange={(day) => set('tu', day)} />
          </div>
          <div className="field">
            <label htmlFor="audit-to">{t('audit.to')}</label>
            <DayInput id="audit-to" value={params.get('den') ?? ''} onChange={(day) => set('den', day)} />
          </div>
          <div className="field audit-unit">
            <label htmlFor="audit-unit">{t('audit.scope')}</label>
            <UnitField id="audit-unit" value={unit} onChange={(chosen) => set('dv', chosen === first ? '' : chosen)} />
          </div>
          <label className="audit-only">
            <input type="checkbox" checked={params.get('rieng') !== null} onChange={(event) => set('rieng', event.target.checked ? '1' : '')} />
            {t('audit.onlyHere')}
          </label>
        </div>
        <ProblemNotice fault={events.error} retry={events.retry} />
        <DataTable
          id="nhat-ky"
          caption={t('audit.title')}
          rows={events.rows ?? (events.error ? null : undefined)}
          columns={columns}
          keyOf={(row) => String(row.number)}
          further={events.further}
          empty={t('audit.empty')}
        />
      </Section>
      <EventDrawer event={shown} onClose={() => setShown(null)} />
    </Page>
  );
}
