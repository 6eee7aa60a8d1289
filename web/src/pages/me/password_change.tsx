import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { PasswordField } from '../sign_in/password_field';
import '../sign_in/outside.css';

/// Another password; the other machines have to sign in again.
export function PasswordChange() {
  const { t } = useTranslation();
  const [form, setForm] = useState({ old: '', new: '', again: '' });
  const change = useMutation({
    mutationFn: () => unwrap(api.PUT('/password', { body: { old: form.old, new: form.new } })),
    onSuccess: () => setForm({ old: '', new: '', again: '' }),
  });
  const differs = form.again !== '' && form.again !== form.new;
  const field = (name: 'old' | 'new' | 'again', label: string) => (
    <PasswordField label={label} value={form[name]} onChange={(value) => setForm({ ...form, [name]: value })} isNew={name !== 'old'} />
  );
  return (
    <form
      className="me-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!differs) change.mutate();
      }}
    >
      {field('old', t('me.oldPassword'))}
      {field('new', t('signIn.newPassword'))}
      <p className="quiet small">{t('signIn.invitationPurpose')}</p>
      {field('again', t('signIn.repeat'))}
      {differs && <p role="alert">{t('signIn.repeatDiffers')}</p>}
      <ProblemNotice fault={change.error} />
      {change.isSuccess && (
        <p role="status">
          <StateMark state="met" word={t('me.changed')} />
        </p>
      )}
      <button type="submit" className="button" disabled={change.isPending || differs}>
        {t('me.change')}
      </button>
    </form>
  );
}
