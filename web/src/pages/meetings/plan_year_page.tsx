import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { api, Refused, unwrap } from '@/api/client';
import type { MeetingKind, MeetingLine } from '@/api/contract';
import { usePlanOf } from '@/api/evaluation';
import { useMeetings } from '@/api/meetings';
import { newKey } from '@/api/once';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { longDayOf } from '@/parts/dates';
import { Help } from '@/parts/help';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { TypedDay } from '@/parts/typed_day';
import { TypedTime } from '@/parts/typed_time';
import { usePlanningHelp } from './planning_help';
import { dayIn, usualDay } from './year_of_meetings';
import './meetings.css';
import '@/parts/button.css';
import '@/parts/form.css';

interface Row {
  month: number;
  date: string;
  kind: MeetingKind;
  wanted: boolean;
  requestKey: string;
  outcome?: { made: boolean; sentence?: string };
}

/// The meetings of a whole year at once: proposed, looked over and changed, then planned.
export function PlanYearPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const meetings = useMeetings(place.unit, place.year);
  const before = useMeetings(place.unit, place.year - 1);
  const crumbs = [{ label: t('frame.pages.meetings'), path: pathOf(place, 'sinh-hoat') }];
  return (
    <Page title={t('meetings.planYearTitle', { year: place.year })} purpose={t('meetings.planYearPurpose')} crumbs={crumbs}>
      {meetings.isError && <ProblemNotice fault={meetings.error} retry={() => void meetings.refetch()} />}
      {meetings.data && !before.isPending ? <PlanYear key={`${place.unit} ${place.year}`} meetings={meetings.data} before={before.data ?? []} /> : <Loading lines={12} />}
    </Page>
  );
}

function proposed(year: number, day: number, meetings: MeetingLine[]): Row[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const there = meetings.some((meeting) => Number(meeting.date.slice(5, 7)) === month && meeting.kind !== 'thematic');
    // One in three is combined with a thematic one: four a year, one a quarter.
    return { month, date: dayIn(year, month, day), kind: month % 3 === 0 ? 'combined' : 'regular', wanted: !there, requestKey: newKey() };
  });
}

function PlanYear({ meetings, before }: { meetings: MeetingLine[]; before: MeetingLine[] }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const help = usePlanningHelp(usePlanOf(useUnit(place.unit).data, place.year));
  const known = meetings.length > 0 ? meetings : before;
  const last = known.at(-1);
  const [day, setDay] = useState(() => usualDay(known));
  const [start, setStart] = useState(last?.start ?? '');
  const [where, setWhere] = useState(last?.place ?? '');
  const [rows, setRows] = useState(() => proposed(place.year, day, meetings));
  const queries = useQueryClient();
  const set = (month: number, changed: Partial<Row>) => setRows((all) => all.map((row) => (row.month === month ? { ...row, ...changed } : row)));
  const moveTo = (text: string) => {
    const next = Math.min(31, Number(text.replace(/\D/g, '')) || 0);
    setDay(next);
    if (next > 0) setRows((all) => all.map((row) => ({ ...row, date: dayIn(place.year, row.month, next) })));
  };
  const there = (month: number) => meetings.filter((meeting) => Number(meeting.date.slice(5, 7)) === month);
  const wanted = rows.filter((row) => row.wanted && !row.outcome?.made && row.date !== '');
  const make = useMutation({
    mutationFn: async () => {
      for (const row of wanted) {
        try {
          await unwrap(
            api.POST('/units/{unit}/meetings', {
              params: { path: { unit: place.unit } },
              body: { date: row.date, kind: row.kind, title: t('meetings.usualTitle', { month: row.month }), place: where, ...(start && start !== '00:00' && { start }) },
              headers: { 'Idempotency-Key': row.requestKey },
            }),
          );
          set(row.month, { outcome: { made: true } });
        } catch (fault) {
          if (!(fault instanceof Refused)) throw fault;
          set(row.month, { outcome: { made: false, sentence: fault.problem.title }, requestKey: newKey() });
        }
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
  const made = rows.filter((row) => row.outcome?.made).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <div className="fields-row">
        <div className="field field-narrow">
          <span className="field-label">
            <label htmlFor="usual-day">{t('meetings.dayOfMonth')}</label>
            <Help about={t('meetings.dayOfMonth')} text={help.day} />
          </span>
          <input id="usual-day" inputMode="numeric" value={day === 0 ? '' : String(day)} onChange={(event) => moveTo(event.target.value)} />
        </div>
        <div className="field field-narrow">
          <span className="field-label">
            <label htmlFor="usual-start">{t('meeting.start')}</label>
            <Help about={t('meeting.start')} text={help.start} />
          </span>
          <TypedTime id="usual-start" value={start} onChange={setStart} />
        </div>
        <div className="field">
          <label htmlFor="usual-place">{t('meeting.place')}</label>
          <input id="usual-place" maxLength={500} value={where} onChange={(event) => setWhere(event.target.value)} />
        </div>
      </div>
      <table className="meeting-table year-plan">
        <caption className="visually-hidden">{t('meetings.planYearTitle', { year: place.year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('meetings.wanted')}</th>
            <th scope="col">{t('meeting.day')}</th>
            <th scope="col">
              <span className="field-label">
                {t('meeting.kind')}
                <Help about={t('meeting.kind')} text={help.kind} />
              </span>
            </th>
            <th scope="col">{t('meetings.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month}>
              <th scope="row">
                <label className="check">
                  <input type="checkbox" checked={row.wanted} disabled={row.outcome?.made} onChange={(event) => set(row.month, { wanted: event.target.checked })} />
                  <span>{t('meetings.month', { month: row.month })}</span>
                </label>
              </th>
              <td>
                <label className="visually-hidden" htmlFor={`day-${row.month}`}>
                  {t('meeting.day')} {row.month}
                </label>
                <TypedDay id={`day-${row.month}`} year={place.year} value={row.date} onChange={(date) => set(row.month, { date })} />
                {row.date && <span className="quiet small"> {longDayOf(row.date).split(',')[0]}</span>}
              </td>
              <td>
                <select aria-label={`${t('meeting.kind')} ${row.month}`} value={row.kind} onChange={(event) => set(row.month, { kind: event.target.value as MeetingKind })}>
                  {(['regular', 'combined', 'thematic'] as const).map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`meeting.kinds.${kind}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                {row.outcome?.made && <StateMark state="met" word={t('meetings.planned')} />}
                {row.outcome?.sentence && <StateMark state="not_met" word={row.outcome.sentence} />}
                {!row.outcome && there(row.month).length > 0 && <StateMark state="on_track" word={t('meetings.hasAlready', { count: there(row.month).length })} />}
                {!row.outcome && there(row.month).length === 0 && row.wanted && <StateMark state="pending" word={t('meetings.willPlan')} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemNotice fault={make.error} />
      {made > 0 && <p role="status">{t('meetings.plannedCount', { count: made })} <Link to={pathOf(place, 'sinh-hoat')}>{t('meetings.backToYear')}</Link></p>}
      <div className="step-next">
        <button type="submit" className="button button-primary" disabled={wanted.length === 0 || make.isPending}>
          {make.isPending ? t('meetings.planningNow', { done: made, all: made + wanted.length }) : t('meetings.planCount', { count: wanted.length })}
        </button>
      </div>
    </form>
  );
}
