import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { timeOf, today } from '@/parts/dates';
import { minutesIn } from './rules';

/// Minutes since the meeting began, while it lasts; otherwise a dash.
export function RunningTime({ date, start }: { date: string; start: string | undefined }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const runs = date === today() && start !== undefined && start !== '00:00';
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [runs]);
  const minutes = minutesIn(timeOf(now)) - minutesIn(start);
  return runs && minutes >= 0 ? t('meeting.rule.minutes', { count: minutes }) : '–';
}
