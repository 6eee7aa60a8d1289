import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { numberOf } from '@/parts/numbers';
import type { Figure } from './figures';
import { listAt, type ReportAddress } from './report_address';

/// A number that leads to the bodies it counts.
export function NumberLink({ value, figure, unit, year, address }: { value: number; figure: Figure; unit: string; year: number; address: ReportAddress }) {
  const { t } = useTranslation();
  if (value === 0) return <span className="number">0</span>;
  return (
    <Link className="number report-number" to={listAt(address, figure, unit, year)} preventScrollReset>
      {numberOf(value)}
      <span className="visually-hidden">{` ${t(`reports.figures.${figure}`)} – ${t('frame.why')}`}</span>
    </Link>
  );
}
