import { useTranslation } from 'react-i18next';

import type { MovementCounts } from '@/api/movement';
import { dayOf } from '@/parts/dates';
import { numberOf } from '@/parts/numbers';

/// In time, late and missing against each term.
export function DeadlineCounts({ counts }: { counts: MovementCounts }) {
  const { t } = useTranslation();
  return (
    <div className="plain-table-frame">
      <table className="plain-table">
        <caption className="visually-hidden">{t('movementFiles.deadlines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('movementFiles.deadline')}</th>
            <th scope="col" className="number">{t('movementFiles.inTime')}</th>
            <th scope="col" className="number">{t('movementFiles.late')}</th>
            <th scope="col" className="number">{t('movementFiles.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.deadlines.map(({ deadline, ...one }) => (
            <tr key={`${deadline.act}${deadline.of}${deadline.kind}`}>
              <th scope="row">
                {t(`movementActs.done.${deadline.act}`)} <span className="quiet small">{`${t(`movementFiles.kinds.${deadline.of}`)} · ${t('movement.lastDay', { day: dayOf(deadline.last_day) })}`}</span>
              </th>
              <td className="number">{numberOf(one.in_time)}</td>
              <td className="number">{numberOf(one.late)}</td>
              <td className="number">{numberOf(one.missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/// How many came in on which day.
export function DayCounts({ counts }: { counts: MovementCounts }) {
  const { t } = useTranslation();
  if (counts.days.length === 0) return <p className="quiet">{t('movementFiles.noDays')}</p>;
  const kinds = ['registered', 'confirmed', 'forwarded', 'submitted'] as const;
  return (
    <details className="day-counts">
      <summary>{t('movementFiles.days')}</summary>
      <div className="plain-table-frame">
        <table className="plain-table">
          <caption className="visually-hidden">{t('movementFiles.days')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('movementFiles.day')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className="number">
                  {t(`movementFiles.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{dayOf(day.day)}</th>
                {kinds.map((kind) => (
                  <td key={kind} className="number">
                    {day[kind] > 0 ? numberOf(day[kind]) : '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
