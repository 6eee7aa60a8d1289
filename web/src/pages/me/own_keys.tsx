import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { KeyToMake } from '@/api/contract';
import { useRights } from '@/api/session';
import { ActDrawer, type Act } from '@/parts/act';
import { dayOf, momentOf, today } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import { UnitName } from '../members/unit_name';

type Permission = KeyToMake['permissions'][number];
const readings: Permission[] = ['organisation.read', 'members.read', 'meetings.read', 'evidence.read', 'outcomes.read', 'evaluation.read', 'plans.read'];

/// Keys for an office's own programs: reading only, for one body, until a day.
export function OwnKeys() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const rights = useRights();
  const [act, setAct] = useState<Act | null>(null);
  const [token, setToken] = useState<string | null>(null);
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => unwrap(api.GET('/keys')) });
  const refresh = () => queries.invalidateQueries({ queryKey: ['keys'] });
  const revoke = useMutation({ mutationFn: (key: string) => unwrap(api.DELETE('/keys/{key}', { params: { path: { key } } })), onSuccess: refresh });
  const make: Act = {
    key: 'key',
    title: t('me.makeKey'),
    button: t('me.makeKey'),
    first: { unit: rights[0]?.unit ?? '' },
    fields: [
      { kind: 'text', name: 'name', label: t('me.keyName'), required: true },
      { kind: 'unit', name: 'unit', label: t('me.keyUnit'), required: true },
      { kind: 'day', name: 'until', label: t('me.keyUntil'), required: true },
    ],
    says: () => `${t('me.keyRight')}: ${t('me.readOnly').toLowerCase()}. ${t('me.keySays')}`,
    run: async (values, _, headers) => {
      const held = new Set(rights.flatMap((right) => right.permissions));
      const body = {
        name: values.name ?? '',
        unit: values.unit ?? '',
        permissions: readings.filter((permission) => held.has(permission)),
        ends_at: Date.parse(`${values.until ?? today()}T23:59:59+07:00`),
      };
      const made = await unwrap(api.POST('/keys', { headers, body }));
      setToken(made.token);
      await refresh();
    },
  };
  return (
    <>
      <p className="quiet me-text">{t('me.keysSays')}</p>
      <ProblemNotice fault={revoke.error} />
      {token && (
        <p role="status">
          {`${t('me.keyMade')}: `}
          <code className="totp-key">{token}</code>
        </p>
      )}
      {!keys.data && <Loading lines={2} />}
      <ul className="me-rights">
        {keys.data?.items.map((key) => (
          <li key={key.id}>
            <strong>{key.name}</strong>
            <UnitName unit={key.unit} />
            <span className="quiet">
              {key.revoked_at
                ? `${t('me.keyRevoked')} ${momentOf(key.revoked_at)}`
                : `${t('me.keyUntil')} ${dayOf(new Date(key.ends_at + 7 * 3_600_000).toISOString().slice(0, 10))}`}
            </span>
            {!key.revoked_at && (
              <button type="button" className="button button-link" onClick={() => revoke.mutate(key.id)}>
                {t('me.keyRevoke')}
                <span className="visually-hidden">{`: ${key.name}`}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setAct(make)}>
        {t('me.makeKey')}
      </button>
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </>
  );
}
