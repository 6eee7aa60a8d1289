import { useQueryClient } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Account, IssuedLink, Role } from '@/api/contract';
import type { Act, FieldSpec } from '@/parts/act';
import { dayOf, today } from '@/parts/dates';
import { dayAfter } from '../members/standing';
import { UnitName } from '../members/unit_name';
import { guarded, roles, type Grant } from './account_types';

type LinkPage = 'loi-moi' | 'dat-lai-mat-khau';

/// What an administrator can do about an account in its present state.
export function useAccountActs(
  account: Account | undefined,
  onLink: (link: IssuedLink, page: LinkPage) => void,
): { menu: Act[]; revoke: (grant: Grant) => Act } {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const path = { account: account?.id ?? '' };
  const done = async (work: Promise<unknown>) => {
    await work;
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  const reason: FieldSpec = { kind: 'text', name: 'reason', label: t('act.reason'), required: true, long: true };
  const grant: Act = {
    key: `grant-${path.account}`,
    title: t('accounts.grant'),
    button: t('accounts.grant'),
    first: { from: today(), unit: account?.unit ?? '' },
    fields: [
      { kind: 'choice', name: 'role', label: t('accounts.role'), required: true, choices: roles.map((value) => ({ value, label: t(`roles.${value}`) })) },
      { kind: 'unit', name: 'unit', label: t('accounts.unit'), required: true },
      { kind: 'day', name: 'from', label: t('members.from'), required: true },
      { kind: 'day', name: 'to', label: t('members.to') },
      { kind: 'text', name: 'reason', label: t('act.reason') },
    ],
    says: (values) =>
      values.role && values.unit && values.from ? (
        <>
          <p>
            <Trans
              i18nKey="accounts.grantSays"
              values={{ day: dayOf(values.from), role: t(`roles.${values.role as Role}`).toLowerCase() }}
              components={{ unit: <UnitName unit={values.unit} /> }}
            />
          </p>
          {guarded.includes(values.role as Role) && !account?.second_factor && <p>{t('accounts.needsFactor')}</p>}
        </>
      ) : null,
    run: (values, _, headers) => {
      const body = {
        role: values.role as Role,
        unit: values.unit ?? '',
        from: values.from ?? '',
        to: values.to ? dayAfter(values.to) : undefined,
        reason: values.reason?.trim() || undefined,
      };
      return done(unwrap(api.POST('/accounts/{account}/grants', { params: { path }, headers, body })));
    },
  };
  const reset: Act = {
    key: `reset-${path.account}`,
    title: t('accounts.reset'),
    button: t('accounts.reset'),
    first: {},
    fields: [{ kind: 'yes', name: 'forget_second_factor', label: t('accounts.forgetFactor') }],
    says: () => t('accounts.resetSays'),
    run: async (values) => {
      const body = { forget_second_factor: values.forget_second_factor === 'yes' };
      onLink(await unwrap(api.POST('/accounts/{account}/reset', { params: { path }, body })), 'dat-lai-mat-khau');
    },
  };
  const inviteAgain: Act = {
    key: `invite-${path.account}`,
    title: t('accounts.inviteAgain'),
    button: t('accounts.inviteAgain'),
    first: {},
    fields: [],
    says: () => t('accounts.inviteAgainSays'),
    run: async () => onLink(await unwrap(api.POST('/accounts/{account}/invitation', { params: { path } })), 'loi-moi'),
  };
  const suspend: Act = {
    key: `suspend-${path.account}`,
    title: t('accounts.suspend'),
    button: t('accounts.suspend'),
    danger: true,
    first: {},
    fields: [reason],
    says: () => t('accounts.suspendSays'),
    run: (values) => done(unwrap(api.POST('/accounts/{account}/suspension', { params: { path }, body: { reason: values.reason ?? '' } }))),
  };
  const restore: Act = {
    key: `restore-${path.account}`,
    title: t('accounts.restore'),
    button: t('accounts.restore'),
    first: {},
    fields: [reason],
    says: () => t('accounts.restoreSays'),
    run: (values) => done(unwrap(api.POST('/accounts/{account}/restoration', { params: { path }, body: { reason: values.reason ?? '' } }))),
  };
  const endSessions: Act = {
    key: `sessions-${path.account}`,
    title: t('accounts.endSessions'),
    button: t('accounts.endSessions'),
    danger: true,
    first: {},
    fields: [],
    says: () => t('accounts.endSessionsSays'),
    run: () => done(unwrap(api.DELETE('/accounts/{account}/sessions', { params: { path } }))),
  };
  const menu = {
    invited: [grant, inviteAgain, suspend],
    active: [grant, reset, endSessions, suspend],
    suspended: [restore],
  }[account?.state ?? 'active'];
  return { menu, revoke: (one) => revokeAct(one, t('accounts.revokeTitle'), t('accounts.revoke'), t('accounts.revokeSays', { role: t(`roles.${one.role}`).toLowerCase() }), reason, done) };
}

/// Ends a grant, or takes back what one delegated.
export function revokeAct(grant: Grant, title: string, button: string, says: string, reason: FieldSpec, done: (work: Promise<unknown>) => Promise<void>): Act {
  return {
    key: `revoke-${grant.id ?? ''}`,
    title,
    button,
    danger: true,
    first: {},
    fields: [reason],
    says: () => says,
    run: (values) => done(unwrap(api.POST('/grants/{grant}/revocation', { params: { path: { grant: grant.id ?? '' } }, body: { reason: values.reason ?? '' } }))),
  };
}
