import { useTranslation } from 'react-i18next';

import { SignInForm } from '@/pages/sign_in/sign_in_form';
import { useModal } from '@/parts/modal';
import '@/pages/sign_in/outside.css';

/// The session has ended while somebody worked: they sign in on top of their page, which keeps what they typed.
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="sign-in-again outside" onCancel={(event) => event.preventDefault()}>
      <h1>{t('frame.expired')}</h1>
      <p className="quiet outside-purpose">{t('frame.expiredHint')}</p>
      <SignInForm onDone={onDone} />
    </dialog>
  );
}
