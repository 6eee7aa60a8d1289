import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { api, unwrap } from '@/api/client';
import { ProblemNotice } from '@/parts/problem_notice';
import { Outside } from './outside';
import { PasswordField } from './password_field';

/// First start: the one-time code of the terminal makes the administrator.
export function StartPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form, setForm] = useState({ code: '', login: '', name: '', password: '' });
  const make = useMutation({
    mutationFn: () => unwrap(api.POST('/first-administrator', { body: form })),
    onSuccess: () => void navigate('/dang-nhap'),
  });
  const field = (name: 'code' | 'login' | 'name', label: string, complete: string) => (
    <label className="field">
      <span>{label}</span>
      <input required autoComplete={complete} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} />
    </label>
  );
  return (
    <Outside title={t('signIn.startTitle')} purpose={t('signIn.startPurpose')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        {field('code', t('signIn.startCode'), 'off')}
        {field('name', t('signIn.name'), 'name')}
        {field('login', t('signIn.login'), 'username')}
        <PasswordField label={t('signIn.newPassword')} value={form.password} onChange={(password) => setForm({ ...form, password })} isNew />
        <p className="quiet small">{t('signIn.invitationPurpose')}</p>
        <ProblemNotice fault={make.error} />
        <button type="submit" className="button button-primary" disabled={make.isPending}>
          {t('signIn.startSubmit')}
        </button>
      </form>
    </Outside>
  );
}
