import { useTranslation } from 'react-i18next';

import type { PlanText } from '@/api/evaluation_types';
import { LeaveGuard } from '@/parts/leave_guard';
import '@/parts/button.css';
import { DropZone } from './drop_zone';
import { useIncoming } from './incoming';
import { IncomingCard } from './incoming_card';
import './evidence.css';

/// The place where evidence comes in, with the files that are on their way.
export function AddEvidence({ unit, year, plan, indicators, revises }: {
  unit: string;
  year: number;
  plan: PlanText | undefined;
  indicators?: string[];
  revises?: string;
}) {
  const { t } = useTranslation();
  const queue = useIncoming(unit);
  return (
    <>
      {!(revises && queue.files.length > 0) && (
        <DropZone several={!revises} onFiles={(files) => queue.take(files, indicators)} />
      )}
      {queue.files.length > 0 && (
        <section className="incoming" aria-label={t('evidence.incoming')}>
          {queue.files.map((incoming) => (
            <IncomingCard
              key={incoming.key}
              incoming={incoming}
              queue={queue}
              unit={unit}
              year={year}
              plan={plan}
              revises={revises}
            />
          ))}
        </section>
      )}
      <LeaveGuard when={queue.files.length > 0} question={t('evidence.leaving')} />
    </>
  );
}
