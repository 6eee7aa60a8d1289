import { useTranslation } from 'react-i18next';

import { useConfirmations } from '@/api/year_reasons';
import { momentOf } from '@/parts/dates';
import { useYearOfUnit } from './year_of_unit';

/// Who finalised the minutes that were counted, and when: of these meetings, or else the newest of the year.
export function WhoFinalised({ meetings }: { meetings: string[] }) {
  const { t } = useTranslation();
  const { unit, year, may } = useYearOfUnit();
  const confirmed = useConfirmations(unit, year, may.has('meetings.read')).data;
  if (!confirmed || confirmed.size === 0) return null;
  const named = [...new Set(meetings)].flatMap((meeting) => confirmed.get(meeting) ?? []);
  const shown = named.length > 0 ? named : [...confirmed.values()].sort((a, b) => b.at - a.at).slice(0, 1);
  return (
    <ul className="answer-cases small">
      {shown.map((one) => (
        <li key={one.meeting}>{t('whyWords.finalisedBy', { by: one.by, at: momentOf(one.at) })}</li>
      ))}
      {named.length === 0 && confirmed.size > 1 && <li className="quiet">{t('whyWords.finalisedMore', { count: confirmed.size - 1 })}</li>}
    </ul>
  );
}
