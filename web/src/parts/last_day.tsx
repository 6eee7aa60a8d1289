import { useTranslation } from 'react-i18next';

import type { DayOff } from '@/api/contract';
import { dayOf } from './dates';

/// A last day; where offices are closed on it, why, and the day on which they are open before.
export function LastDay({ day, off }: { day: string; off?: DayOff }) {
  const words = useDayOffWords();
  return (
    <>
      <span className="number">{dayOf(day)}</span>
      {off && <span className="quiet small">{` (${words(off)})`}</span>}
    </>
  );
}

/// "trùng ngày nghỉ cuối tuần, nên xong trong ngày 17/07/2026"
export function useDayOffWords(): (off: DayOff) => string {
  const { t } = useTranslation();
  return (off) => t('chasing.dayOff', { why: t(`chasing.daysOff.${off.why}`), day: dayOf(off.open_until) });
}
