import { useTranslation } from 'react-i18next';

import { Page } from './page';
import { ProblemNotice } from './problem_notice';

/// A page that cannot show what it is for: why, and the way out.
export function PageProblem({ fault, retry }: { fault: unknown; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.problem')}>
      <ProblemNotice fault={fault} retry={retry} />
    </Page>
  );
}
