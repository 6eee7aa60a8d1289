import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Empty } from '@/parts/empty';
import { Page } from '@/parts/page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.notFound')}>
      <Empty act={<Link to="/">{t('frame.backHome')}</Link>}>{t('frame.notFoundHint')}</Empty>
    </Page>
  );
}
