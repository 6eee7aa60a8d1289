import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from '@/theme/preferences';
import { vi } from './vi';

// Both languages are complete: `en` has the type of `vi`, a missing word does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

void i18next.use(initReactI18next).init({
  lng: 'vi',
  resources: { vi: { translation: vi } },
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
});

/// Speaks this language from now on. English is fetched when somebody first asks for it.
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
}

