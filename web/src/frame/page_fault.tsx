import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';

/// A fault of the page itself: says so and offers to load it again.
export function PageFault() {
  const { t } = useTranslation();
  const fault = useRouteError();
  return (
    <main className="page">
      <h1>{t('frame.product')}</h1>
      <ProblemNotice fault={fault} retry={() => location.reload()} />
    </main>
  );
}
