import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { preferences } from '@/theme/preferences';
import { en } from './en';
import { vi } from './vi';

// Both languages are complete: `en` has the type of `vi`, a missing word does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
});

export { i18next };
