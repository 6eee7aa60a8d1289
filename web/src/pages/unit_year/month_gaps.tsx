import { useTranslation } from 'react-i18next';

import type { Overview } from '@/api/overview';
import { missingMonths } from '@/parts/months';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { cellsOf } from '../cells/standing';

/// In which months cells did not meet: the title says the finding, the figures stand under the bars.
export function MonthGaps({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const counts = Array.from({ length: 12 }, () => 0);
  for (const line of cellsOf(overview)) {
    for (const month of missingMonths(line.months, overview.year)) counts[month - 1] = (counts[month - 1] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  if (most === 0) {
    return (
      <Section title={t('unitYear.gaps')}>
        <p>{t('unitYear.gapsNone')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('unitYear.gapsTitle', { month: counts.indexOf(most) + 1, count: most })}>
      <ol className="gaps">
        {counts.map((count, index) => (
          <li key={index}>
            <span className="gaps-room" aria-hidden="true">
              <span className="gaps-bar" style={{ height: `${(100 * count) / most}%` }} />
            </span>
            <span className="number" aria-hidden="true">
              {count === 0 ? '·' : numberOf(count)}
            </span>
            <span className="quiet small" aria-hidden="true">
              {t('months.short', { month: index + 1 })}
            </span>
            <span className="visually-hidden">{t('unitYear.gapsMonth', { month: index + 1, count })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
