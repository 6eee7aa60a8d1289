import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { sessionKey } from '@/api/session';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { RecoveryCodes } from './recovery_codes';

/// The second factor: a picture to scan, a first code, and the recovery codes, shown once.
export function SecondFactor({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<string[] | null>(null);
  const offer = useMutation({ mutationFn: () => unwrap(api.POST('/totp')) });
  const confirm = useMutation({
    mutationFn: () => unwrap(api.PUT('/totp', { body: { code: code.replace(/\s/g, '') } })),
    onSuccess: (opened) => {
      setCodes(opened.recovery_codes ?? []);
      offer.reset();
      void queries.invalidateQueries({ queryKey: sessionKey });
    },
  });
  const renew = useMutation({
    mutationFn: () => unwrap(api.POST('/recovery-codes')),
    onSuccess: (made) => setCodes(made.recovery_codes),
  });
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  return (
    <div className="me-form">
      <p>
        <StateMark state={on ? 'met' : 'pending'} word={on ? t('me.factorOn') : t('me.factorOff')} />
      </p>
      <p className="quiet">{t('me.factorSays')}</p>
      <ProblemNotice fault={offer.error ?? renew.error} />
      {offer.data ? (
        <form
          className="me-form"
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate();
          }}
        >
          <p>{t('me.factorScan')}</p>
          <img className="totp-picture" alt={t('me.factor')} src={`data:image/svg+xml;utf8,${encodeURIComponent(offer.data.svg)}`} />
          <p>
            {`${t('me.factorKey')}: `}
            <code className="totp-key">{offer.data.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <label className="field">
            <span>{t('signIn.code')}</span>
            <input inputMode="numeric" autoComplete="one-time-code" required value={code} onChange={(event) => setCode(event.target.value)} />
          </label>
          <ProblemNotice fault={confirm.error} />
          <button type="submit" className="button button-primary" disabled={confirm.isPending}>
            {t('me.factorConfirm')}
          </button>
        </form>
      ) : (
        <div className="me-acts">
          <button type="button" className="button" disabled={offer.isPending} onClick={() => offer.mutate()}>
            {on ? t('me.factorAgain') : t('me.factorSetUp')}
          </button>
          {on && (
            <button type="button" className="button" disabled={renew.isPending} onClick={() => renew.mutate()}>
              {t('me.recoveryRenew')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
