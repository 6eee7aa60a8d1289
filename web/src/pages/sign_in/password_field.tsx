import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/// A password that can be shown while it is typed, and pasted.
export function PasswordField({ label, value, onChange, isNew = false }: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isNew?: boolean;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="password-row">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" className="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? t('signIn.hide') : t('signIn.show')}
        </button>
      </div>
    </div>
  );
}
