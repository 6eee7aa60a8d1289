import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useReadiness } from '@/api/movement';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';

/// Before a round opens: which step of which body has nobody who may take it. Asked for by a press: it looks at every body.
export function Readiness({ unit, movement }: { unit: string; movement: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const found = useReadiness(unit, movement, asked);
  if (!asked) {
    return (
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {t('launch.readinessOpen')}
      </button>
    );
  }
  if (found.isError) return <ProblemNotice fault={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Loading lines={4} />;
  const { gaps, gap_count: count, units, years_without_plan: without } = found.data;
  return (
    <div role="status">
      {without.length > 0 && <p><StateMark state="at_risk" word={t('launch.withoutPlan', { years: without.join(', ') })} /></p>}
      {count === 0 ? (
        <p>
          <StateMark state="met" word={t('launch.ready', { count: units })} />
        </p>
      ) : (
        <>
          <p>
            <StateMark state="at_risk" word={t('launch.gaps', { count, units })} />
          </p>
          <div className="plain-table-frame readiness-gaps">
            <table className="plain-table">
              <caption className="visually-hidden">{t('launch.readiness')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('launch.gapBody')}</th>
                  <th scope="col">{t('launch.gapLevel')}</th>
                  <th scope="col">{t('launch.gapActs')}</th>
                </tr>
              </thead>
              <tbody>
                {gaps.slice(0, 100).map((gap) => (
                  <tr key={`${gap.unit}${gap.level}${gap.permission}`}>
                    <th scope="row">{gap.name}</th>
                    <td>{t(`launch.levels.${gap.level}`)}</td>
                    <td>{gap.acts.map((act) => t(`movementActs.names.${act}`)).join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
