import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanText } from '@/api/evaluation_types';
import { usePart } from '@/offline/use_part';
import { useBoth } from '@/parts/both';
import { shareOf } from '@/parts/numbers';
import { StateMark, type State } from '@/parts/state_mark';
import { Why } from '@/parts/why';
import { useMeetingWork } from './meeting_work';
import { attendanceOf, durationOf, speakersOf } from './rules';
import { RunningTime } from './running_time';

/// Điểm danh 20/22 · Phát biểu 4/7 · Thời gian 82′: what the plan will say of this meeting, while one types.
export const RulesPanel = memo(function RulesPanel() {
  const { t } = useTranslation();
  const { meeting, roll, rules } = useMeetingWork();
  const call = usePart(meeting, 'roll_call').value;
  const opinions = usePart(meeting, 'opinions').value;
  const sitting = usePart(meeting, 'sitting').value;
  const attendance = attendanceOf(rules, roll, call);
  const speakers = speakersOf(rules, attendance, opinions);
  const duration = durationOf(rules, meeting.kind, attendance.roll, sitting);
  const thematic = meeting.kind === 'thematic';
  const { present, eligible, needed, unexcused, unknown } = attendance;
  const enough = present >= needed;
  const attendanceNote = unknown > 0
    ? t('meeting.rule.unknown', { count: unknown })
    : enough
      ? t('meeting.rule.over', { percent: rules?.overPercent ?? 85 })
      : t('meeting.rule.fewer', { needed });
  const short = speakers.needed - speakers.have;
  return (
    <aside className="rules" aria-label={t('meeting.rule.title')}>
      <Rule check="attendance" label={t('meeting.rule.attendance')} figure={`${present}/${eligible} · ${shareOf(present, eligible)}`}
            state={thematic || !rules?.attendanceEachMeeting ? 'pending' : unknown > 0 ? 'pending' : enough ? 'met' : 'not_met'}
            note={thematic ? t('meeting.rule.notThematic') : attendanceNote} />
      {unexcused > 0 && <Rule check="unexcused_absence" label={t('meeting.rule.unexcused')} figure={String(unexcused)} state="not_met" note={t('meeting.rule.unexcusedNote')} />}
      <Rule check="opinions" label={t('meeting.rule.speakers')} figure={speakers.needed > 0 && !thematic ? `${speakers.have}/${speakers.needed}` : String(speakers.have)}
            state={thematic ? 'pending' : short <= 0 ? 'met' : 'pending'}
            note={thematic ? t('meeting.rule.notThematic') : short > 0 ? t('meeting.rule.speakersShort', { count: short }) : t('meeting.rule.enough')} />
      <Rule check="duration" label={t('meeting.rule.duration')}
            figure={duration.held === null ? <RunningTime date={meeting.date} start={sitting.start} /> : t('meeting.rule.minutes', { count: duration.held })}
            state={duration.held === null || duration.needed === 0 ? 'pending' : duration.held >= duration.needed ? 'met' : 'not_met'}
            note={duration.held === null
              ? t('meeting.rule.needs', { count: duration.needed })
              : duration.held >= duration.needed ? t('meeting.rule.enough') : t('meeting.rule.only', { held: duration.held, needed: duration.needed })} />
    </aside>
  );
});

function Rule({ check, label, figure, state, note }: { check: string; label: string; figure: ReactNode; state: State; note: string }) {
  const { plan } = useMeetingWork();
  return (
    <div className="rule">
      <span className="rule-label">{label}</span>
      <Why title={label} content={() => <RuleReason check={check} plan={plan} />}>
        <span className="rule-figure number">{figure}</span>
      </Why>
      <span className="rule-note" role="status">
        <StateMark state={state} word={note} />
      </span>
    </div>
  );
}

/// The clause of the plan behind a rule, and the reading taken.
function RuleReason({ check, plan }: { check: string; plan: PlanText | undefined }) {
  const { t } = useTranslation();
  const both = useBoth();
  const rule = plan?.checks.find((one) => one.check === check);
  const reading = plan?.readings.find((one) => one.id === rule?.reading);
  if (!rule) return <p>{t('meeting.rule.noPlan')}</p>;
  return (
    <dl className="reason">
      <dt>{t('meeting.rule.statement')}</dt>
      <dd>{both(rule.statement)}</dd>
      <dt>{t('meeting.rule.clause')}</dt>
      <dd>{rule.clause}</dd>
      {reading && (
        <>
          <dt>{t('meeting.rule.reading', { id: reading.id })}</dt>
          <dd>
            {both(reading.question)} {both(reading.taken)}
          </dd>
        </>
      )}
    </dl>
  );
}
