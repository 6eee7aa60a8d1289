import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { changePreferences, usePreferences } from '@/theme/preferences';
import '@/parts/button.css';
import './outside.css';

/// The page of somebody who is not signed in: one box, the masthead's colour, language and text size.
export function Outside({ title, purpose, children }: { title: string; purpose: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { language, size } = usePreferences();
  useEffect(() => {
    document.title = `${title} · ${t('frame.product')}`;
  }, [title, t]);
  return (
    <>
      <header className="outside-masthead">
        <span className="outside-brand">{t('frame.product')}</span>
        <button type="button" onClick={() => changePreferences({ size: size === 'large' ? 'normal' : 'large' })}>
          {size === 'large' ? t('frame.normalText') : t('frame.largerText')}
        </button>
        <button type="button" onClick={() => changePreferences({ language: language === 'vi' ? 'en' : 'vi' })}>
          {t('frame.language')}
        </button>
      </header>
      <main className="outside">
        <h1>{title}</h1>
        <p className="quiet outside-purpose">{purpose}</p>
        {children}
      </main>
    </>
  );
}
