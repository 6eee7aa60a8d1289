import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { useEvaluation, usePlan } from '@/api/evaluation';
import { useMeetings } from '@/api/meetings';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { rulesOf } from '../meeting/rules';
import { useBegunMeetings } from '../meeting/use_meeting_work';
import { MeetingTable } from './meeting_table';
import { MonthMatrix } from './month_matrix';
import { OpenTasks } from './open_tasks';
import { PlanMeeting } from './plan_meeting';
import { isThematic, monthsOf, troublesOf } from './year_of_meetings';
import './meetings.css';
import '@/parts/button.css';
import '@/parts/form.css';

/// The year's meetings of a cell: twelve months at a glance, the list, open tasks.
export function MeetingsPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const [search, setSearch] = useSearchParams();
  const meetings = useMeetings(place.unit, place.year);
  const evaluation = useEvaluation(place.unit, place.year);
  const plan = usePlan(evaluation.data?.plan.id);
  const permissions = useUnit(place.unit).data?.permissions ?? [];
  const may = (permission: string) => permissions.includes(permission);
  const begun = useBegunMeetings(place.unit).filter((one) => one.plan.date.startsWith(String(place.year)));
  const [planning, setPlanning] = useState<string | null>(null);
  const lines = useMemo(() => meetings.data ?? [], [meetings.data]);
  const troubles = useMemo(() => troublesOf(evaluation.data, lines), [evaluation.data, lines]);
  const months = useMemo(() => monthsOf(place.year, lines, new Set(troubles.keys())), [place.year, lines, troubles]);
  const missing = months.filter((month) => month.regular === 'missing').map((month) => month.month);
  const thematic = lines.filter((meeting) => isThematic(meeting) && meeting.roll_called).length;
  const needed = Number(plan.data?.parameters.find((one) => one.name === 'thematic_count.at_least')?.value ?? 0);
  const asksToPlan = planning ?? search.get('len-lich');
  const closePlan = () => {
    setPlanning(null);
    search.delete('len-lich');
    setSearch(search, { replace: true });
  };
  const acts = may('meetings.record') && (
    <div className="head-acts">
      <Link className="button" to={pathOf(place, 'sinh-hoat/ca-nam')}>
        {t('meetings.planYear')}
      </Link>
      <button type="button" className="button button-primary" onClick={() => setPlanning('')}>
        {t('meetings.plan')}
      </button>
    </div>
  );
  return (
    <Page title={t('meetings.title', { year: place.year })} purpose={t('meetings.purpose')} act={acts}>
      {begun.length > 0 && (
        <ul className="begun-list">
          {begun.map((one) => (
            <li key={one.id}>
              <StateMark state="pending" word="" /> <Link to={pathOf(place, `sinh-hoat/${one.id}`)}>{`${dayOf(one.plan.date)} · ${one.plan.title || t(`meeting.kinds.${one.plan.kind}`)}`}</Link>{' '}
              <span className="quiet">{one.refused ?? t('meetings.notSent')}</span>
            </li>
          ))}
        </ul>
      )}
      {meetings.isError && <ProblemNotice fault={meetings.error} retry={() => void meetings.refetch()} />}
      {meetings.isPending && <Loading lines={7} />}
      {meetings.data && (
        <>
          <MonthMatrix months={months} troubles={troubles} onPlan={may('meetings.record') ? setPlanning : undefined} />
          <div className="year-needs">
            <StateMark state={missing.length === 0 ? 'met' : 'not_met'} word={missing.length === 0 ? t('meetings.noMonthMissing') : t('meetings.monthsMissing', { months: missing.join(', ') })} />
            {needed > 0 && <StateMark state={thematic >= needed ? 'met' : 'pending'} word={t('meetings.thematicOf', { have: thematic, needed })} />}
          </div>
          <OpenTasks />
          <Section title={t('meetings.list')}>
            {lines.length === 0 ? (
              <Empty>{may('meetings.record') ? t('meetings.emptyAct') : t('meetings.empty')}</Empty>
            ) : (
              <MeetingTable meetings={lines} troubles={troubles} rules={plan.data ? rulesOf(plan.data) : undefined} mayExport={may('records.export')} />
            )}
          </Section>
        </>
      )}
      {asksToPlan !== null && may('meetings.record') && <PlanMeeting meetings={lines} month={Number(asksToPlan) || undefined} text={plan.data} onClose={closePlan} />}
    </Page>
  );
}
