import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';

import { useSession } from '@/api/session';
import { DemonstrationChoice } from './demonstration_choice';
import { Outside } from './outside';
import { SignInForm } from './sign_in_form';

/// Where somebody wanted to go before they had to sign in: only an address of ours.
function wayBack(wanted: string | null): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : '/';
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const session = useSession();
  const back = wayBack(search.get('ve'));
  if (session.data) return <Navigate to={back} replace />;
  return (
    <Outside title={t('signIn.title')} purpose={t('signIn.purpose')}>
      <SignInForm onDone={() => void navigate(back, { replace: true })} />
      <p className="quiet small outside-purpose">{t('signIn.forgotten')}</p>
      <DemonstrationChoice onDone={() => void navigate(back, { replace: true })} />
      <p className="start-link">
        <Link to="/bat-dau">{t('signIn.startLink')}</Link>
      </p>
    </Outside>
  );
}
