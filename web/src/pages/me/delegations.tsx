import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Role } from '@/api/contract';
import { useRights } from '@/api/session';
import { ActDrawer, type Act, type Choice, type FieldSpec } from '@/parts/act';
import { dayOf, today } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { revokeAct } from '../accounts/account_acts';
import { GrantList } from '../accounts/grant_list';
import { dayAfter } from '../members/standing';

/// People of the same committee by a part of their name; `held` is "role@unit".
async function findRecipients(search: string, held: string): Promise<Choice[]> {
  const [role, unit] = held.split('@');
  if (!role || !unit) return [];
  const found = await unwrap(api.GET('/delegation-recipients', { params: { query: { unit, role: role as Role, search } } }));
  return found.items.map((one) => ({ value: one.id, label: `${one.name} · ${one.unit_name ?? ''}` }));
}

/// Roles handed to somebody else for the days away.
export function Delegations() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const rights = useRights();
  const [act, setAct] = useState<Act | null>(null);
  const list = useQuery({ queryKey: ['delegations'], queryFn: () => unwrap(api.GET('/delegations')) });
  const done = async (work: Promise<unknown>) => {
    await work;
    await queries.invalidateQueries({ queryKey: ['delegations'] });
  };
  const reason: FieldSpec = { kind: 'text', name: 'reason', label: t('act.reason'), required: true };
  const delegate: Act = {
    key: 'delegate',
    title: t('me.delegate'),
    button: t('me.delegate'),
    first: { from: today() },
    fields: [
      {
        kind: 'choice',
        name: 'role',
        label: t('me.delegateWhat'),
        required: true,
        choices: rights.map((right) => ({ value: `${right.role}@${right.unit}`, label: `${t(`roles.${right.role as Role}`)}, ${right.unit_name}` })),
      },
      { kind: 'found', name: 'to', label: t('me.delegateTo'), hint: t('me.delegateToHint'), required: true, of: 'role', find: findRecipients },
      { kind: 'day', name: 'from', label: t('members.from'), required: true },
      { kind: 'day', name: 'to_day', label: t('members.to'), required: true },
      reason,
    ],
    says: (values) => (values.from && values.to_day ? t('me.delegateSays', { from: dayOf(values.from), to: dayOf(values.to_day) }) : null),
    run: (values, _, headers) => {
      const [role = '', unit = ''] = (values.role ?? '').split('@');
      const body = {
        to: values.to?.trim() ?? '',
        role: role as Role,
        unit,
        from: values.from ?? '',
        to_day: dayAfter(values.to_day ?? today()),
        reason: values.reason ?? '',
      };
      return done(unwrap(api.POST('/delegations', { headers, body })));
    },
  };
  return (
    <>
      <p className="quiet me-text">{t('me.delegationsSays')}</p>
      {list.data ? (
        list.data.items.length > 0 && (
          <GrantList
            grants={list.data.items}
            revoke={(grant) => revokeAct(grant, t('accounts.revokeTitle'), t('accounts.revoke'), t('me.takeBackSays'), reason, done)}
            onAct={setAct}
          />
        )
      ) : (
        <Loading lines={2} />
      )}
      <button type="button" className="button" onClick={() => setAct(delegate)}>
        {t('me.delegate')}
      </button>
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </>
  );
}
