import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Evaluation } from '@/api/evaluation_types';
import { useYearMeetings } from '@/api/year_meetings';
import { pathOf } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { MonthLegend } from '@/parts/month_mark';
import { MonthStrip } from '@/parts/month_strip';
import { monthStates, type HeldMonths } from '@/parts/months';
import { ProblemNotice } from '@/parts/problem_notice';
import { Section } from '@/parts/page';
import { phaseOf, useYearOfUnit } from './year_of_unit';

interface MeetingOfYear {
  id: string;
  date: string;
  kind: string;
  state: string;
}

const planned = new Set(['planned', 'prepared']);

/// The twelve months of the year; each leads to its meeting, to the list where there are several, or to the form that
/// plans one.
export function YearMonths() {
  const { t } = useTranslation();
  const { unit, year, evaluation, may } = useYearOfUnit();
  const meetings = useYearMeetings(unit, year);
  const place = { unit, year };
  const list = pathOf(place, 'sinh-hoat');
  const ofMonth = (month: number) => (meetings.data ?? []).filter((meeting) => Number(meeting.date.slice(5, 7)) === month);
  const path = (month: number) => {
    if (!may.has('meetings.read')) return undefined;
    const found = ofMonth(month);
    if (found.length === 0 && may.has('meetings.record') && phaseOf(year, evaluation.as_of) === 'running') return `${list}?len-lich=${month}`;
    return found.length === 1 && found[0] ? pathOf(place, `sinh-hoat/${found[0].id}`) : list;
  };
  return (
    <Section title={t('cellYear.months')} aside={may.has('meetings.read') && <Link to={list}>{t('cellYear.allMeetings')}</Link>}>
      {meetings.isPending && <Loading lines={2} />}
      {meetings.isError && <ProblemNotice fault={meetings.error} retry={() => void meetings.refetch()} />}
      {meetings.data && (
        <>
          <MonthStrip
            states={monthStates(heldMonths(meetings.data, evaluation), year)}
            label={t('cellYear.monthsOf', { name: evaluation.unit.name, year })}
            pathOf={path}
          />
          <MonthLegend />
        </>
      )}
    </Section>
  );
}

/// What was held month by month; a month whose meeting a check names is a problem, or not complete.
function heldMonths(meetings: MeetingOfYear[], evaluation: Evaluation): HeldMonths {
  const held = meetings.filter((meeting) => !planned.has(meeting.state));
  const month = (meeting: MeetingOfYear) => Number(meeting.date.slice(5, 7));
  const of = (kind: string) => held.filter((meeting) => meeting.kind === kind).map(month);
  const failing = new Set(evaluation.checks.flatMap((check) => check.failures.map((failure) => failure.meeting)));
  const open = new Set(evaluation.checks.flatMap((check) => (check.open ?? []).map((reason) => reason.meeting)));
  return {
    regular: of('regular'),
    thematic: of('thematic'),
    combined: of('combined'),
    problem: held.filter((meeting) => failing.has(meeting.id)).map(month),
    incomplete: held.filter((meeting) => open.has(meeting.id)).map(month),
  };
}
