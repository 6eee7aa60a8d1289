import { useTranslation } from 'react-i18next';

/// Ten codes for the day without the telephone, shown once, good to print.
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="me-form" role="status">
      <h3>{t('me.recovery')}</h3>
      <p>{t('me.recoverySays')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="me-acts not-printed">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('me.print')}
        </button>
        <button type="button" className="button button-primary" onClick={onKept}>
          {t('me.recoveryKept')}
        </button>
      </div>
    </div>
  );
}
