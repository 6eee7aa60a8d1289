import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSecondFactor, useSignIn } from '@/api/session';
import { ProblemNotice } from '@/parts/problem_notice';
import { PasswordField } from './password_field';

/// Name and password, then the code where the account has a second factor.
export function SignInForm({ login: first = '', onDone }: { login?: string; onDone: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [login, setLogin] = useState(first);
  const [password, setPassword] = useState('');
  if (signIn.data?.state === 'awaiting_second_factor') return <SecondFactorForm onDone={onDone} />;
  const submit = () => signIn.mutate({ login, password }, { onSuccess: (opened) => opened.state === 'complete' && onDone() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="field">
        <span>{t('signIn.login')}</span>
        <input autoComplete="username" autoCapitalize="none" required value={login} onChange={(event) => setLogin(event.target.value)} />
      </label>
      <PasswordField label={t('signIn.password')} value={password} onChange={setPassword} />
      <ProblemNotice fault={signIn.error} />
      <button type="submit" className="button button-primary" disabled={signIn.isPending}>
        {t('signIn.submit')}
      </button>
    </form>
  );
}

function SecondFactorForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const secondFactor = useSecondFactor();
  const [code, setCode] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        secondFactor.mutate(code.trim(), { onSuccess: onDone });
      }}
    >
      <h2>{t('signIn.codeTitle')}</h2>
      <label className="field">
        <span>{t('signIn.code')}</span>
        <input inputMode="numeric" autoComplete="one-time-code" autoFocus required value={code} onChange={(event) => setCode(event.target.value)} />
        <span className="hint">{t('signIn.codePurpose')}</span>
      </label>
      <ProblemNotice fault={secondFactor.error} />
      <button type="submit" className="button button-primary" disabled={secondFactor.isPending}>
        {t('signIn.codeSubmit')}
      </button>
    </form>
  );
}
