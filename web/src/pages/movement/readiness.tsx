import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MovementReadiness } from '@/api/contract';
import { useReadiness } from '@/api/movement';
import { FiguresTable } from '@/parts/figures_table';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';

type Gap = MovementReadiness['gaps'][number];

/// So many are enough to begin with; the count above says how many there are.
const most = 100;

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
  const columns: SmallColumn<Gap>[] = [
    { key: 'body', title: t('launch.gapBody'), text: (gap) => gap.name },
    { key: 'level', title: t('launch.gapLevel'), text: (gap) => t(`launch.levels.${gap.level}`) },
    { key: 'acts', title: t('launch.gapActs'), text: (gap) => gap.acts.map((act) => t(`movementActs.names.${act}`)).join(', ') },
  ];
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
          <div className="readiness-gaps">
            <FiguresTable id="viec-chua-co-nguoi" caption={t('launch.readiness')} columns={columns} rows={gaps.slice(0, most)} keyOf={(gap) => `${gap.unit}${gap.level}${gap.permission}`} />
          </div>
        </>
      )}
    </div>
  );
}
