import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { signedIn } from '@/api/session';
import { ProblemNotice } from '@/parts/problem_notice';

/// In a demonstration: its accounts by role, one touch each. Real records offer none.
export function DemonstrationChoice({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const offered = useQuery({ queryKey: ['demonstration'], staleTime: Infinity, queryFn: () => unwrap(api.GET('/demonstration')) });
  const enter = useMutation({
    mutationFn: (login: string) => unwrap(api.POST('/demonstration/session', { body: { login } })),
    onSuccess: async () => {
      await signedIn(queries);
      onDone();
    },
  });
  const accounts = offered.data?.accounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="demonstration">
      <h2>{t('signIn.demonstration')}</h2>
      <p className="quiet small">{t('signIn.demonstrationHint')}</p>
      <ProblemNotice fault={enter.error} />
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" className="button demonstration-account" disabled={enter.isPending} onClick={() => enter.mutate(account.login)}>
              <span className="demonstration-role">{t(`roles.${account.role}`)}</span>
              <span className="quiet small">{account.unit_name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
