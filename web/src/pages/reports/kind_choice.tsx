import { useTranslation } from 'react-i18next';

import { Choices } from './choices';
import { kinds } from './figures';
import type { ReportAddress } from './report_address';

/// Cells or grassroots committees.
export function KindChoice({ address }: { address: ReportAddress }) {
  const { t } = useTranslation();
  return (
    <Choices
      label={t('reports.kind')}
      choices={kinds.map((kind) => ({
        key: kind,
        label: t(`reports.kinds.${kind}`),
        to: address.to({ loai: kind === 'cell' ? '' : 'dang-bo' }),
        chosen: kind === address.kind,
      }))}
    />
  );
}
