import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { api, unwrap } from '@/api/client';
import { ProblemNotice } from '@/parts/problem_notice';
import { Outside } from './outside';
import { PasswordField } from './password_field';

/// A one-time link, of an invitation or of a reset: its token stands behind '#', which no server log sees.
export function InvitationPage() {
  const { t } = useTranslation();
  const { pathname, hash } = useLocation();
  const token = hash.slice(1);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const accept = useMutation({
    mutationFn: async () => {
      const body = { token, password };
      if (pathname === '/loi-moi') await unwrap(api.POST('/invitation', { body }));
      else await unwrap(api.POST('/password-reset', { body }));
    },
  });
  const differs = again !== '' && again !== password;
  return (
    <Outside title={t('signIn.invitationTitle')} purpose={t('signIn.invitationPurpose')}>
      {accept.isSuccess ? (
        <p>
          {t('signIn.done')} <Link to="/dang-nhap">{t('signIn.submit')}</Link>
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            accept.mutate();
          }}
        >
          {token === '' && <p role="alert">{t('signIn.linkMissing')}</p>}
          <PasswordField label={t('signIn.newPassword')} value={password} onChange={setPassword} isNew />
          <PasswordField label={t('signIn.repeat')} value={again} onChange={setAgain} isNew />
          {differs && <p role="alert">{t('signIn.repeatDiffers')}</p>}
          <ProblemNotice fault={accept.error} />
          <button type="submit" className="button button-primary" disabled={accept.isPending || differs || token === ''}>
            {t('signIn.invitationSubmit')}
          </button>
        </form>
      )}
    </Outside>
  );
}
