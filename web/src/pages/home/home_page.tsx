import { useTranslation } from 'react-i18next';

import { Page } from '@/parts/page';

export function HomePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('home.title')} purpose={t('home.purpose')}>
      <p>{t('home.nothing')}</p>
    </Page>
  );
}
