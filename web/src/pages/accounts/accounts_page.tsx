import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { pageSize, useAllPages } from '@/api/all_pages';
import { api, unwrap } from '@/api/client';
import type { Account, IssuedLink } from '@/api/contract';
import { ActDrawer, type Act } from '@/parts/act';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { dayOf } from '@/parts/dates';
import { nameOrder } from '@/parts/names';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import '@/parts/button.css';
import { UnitName } from '../members/unit_name';
import { grantsOf } from './account_types';
import { LinkShown } from './link_shown';

const marks = { invited: 'pending', active: 'met', suspended: 'not_met' } as const;

/// Accounts that the caller looks after.
export function AccountsPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<IssuedLink | null>(null);
  const accounts = useAllPages<Account>(
    ['accounts', 'all'],
    (cursor) => api.GET('/accounts', { params: { query: { cursor, limit: pageSize } } }),
    { whole: true },
  );
  const columns: Column<Account>[] = [
    {
      key: 'name',
      title: t('accounts.name'),
      text: (row) => row.name,
      order: (row) => nameOrder(row.name),
      cell: (row) => <Link to={`/quan-tri/tai-khoan/${row.id}`}>{row.name}</Link>,
      main: true,
    },
    { key: 'login', title: t('accounts.login'), text: (row) => row.login, width: '11rem' },
    {
      key: 'state',
      title: t('accounts.state'),
      text: (row) => t(`accounts.states.${row.state}`),
      cell: (row) => <StateMark state={marks[row.state]} word={t(`accounts.states.${row.state}`)} />,
      width: '13rem',
    },
    {
      key: 'rights',
      title: t('accounts.rights'),
      text: (row) => grantsOf(row.rights).map((grant) => t(`roles.${grant.role}`)).join(', '),
      cell: (row) =>
        grantsOf(row.rights).map((grant) => (
          <div key={`${grant.role}-${grant.unit}`}>
            {t(`roles.${grant.role}`)}, <UnitName unit={grant.unit} />
          </div>
        )),
    },
    { key: 'created', title: t('accounts.created'), text: (row) => dayOf(new Date(row.created_at ?? 0).toISOString().slice(0, 10)), order: (row) => row.created_at ?? 0, hidden: true },
  ];
  const filters: Filter<Account>[] = [
    {
      key: 'state',
      title: t('accounts.state'),
      choices: (['active', 'invited', 'suspended'] as const).map((value) => ({ value, label: t(`accounts.states.${value}`) })),
      of: (row) => row.state,
    },
  ];
  const invite: Act = {
    key: 'invite',
    title: t('accounts.invite'),
    button: t('accounts.inviteButton'),
    first: {},
    fields: [
      { kind: 'text', name: 'name', label: t('accounts.name'), required: true },
      { kind: 'text', name: 'login', label: t('accounts.login'), required: true },
      { kind: 'unit', name: 'unit', label: t('accounts.unit'), required: true },
      { kind: 'text', name: 'email', label: t('accounts.email') },
    ],
    says: (values) => (values.name ? t('accounts.inviteSays', { name: values.name }) : null),
    run: async (values, _, headers) => {
      const body = { name: values.name ?? '', login: values.login ?? '', unit: values.unit ?? '', email: values.email?.trim() || undefined };
      setLink(await unwrap(api.POST('/accounts', { headers, body })));
      accounts.retry();
    },
  };
  return (
    <Page
      title={t('accounts.title')}
      purpose={t('accounts.purpose')}
      act={
        <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
          {t('accounts.invite')}
        </button>
      }
    >
      <ProblemNotice fault={accounts.error} retry={accounts.retry} />
      <DataTable
        id="tai-khoan"
        caption={t('accounts.title')}
        rows={accounts.rows ?? (accounts.error ? null : undefined)}
        columns={columns}
        filters={filters}
        keyOf={(row) => row.id}
        empty={t('accounts.empty')}
      />
      <ActDrawer act={open ? invite : null} onClose={() => setOpen(false)} />
      <LinkShown link={link} page="loi-moi" onClose={() => setLink(null)} />
    </Page>
  );
}
