import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { api, Refused, unwrap, Unreachable } from '@/api/client';
import type { MeetingLine, MeetingToPlan } from '@/api/contract';
import type { PlanText } from '@/api/evaluation_types';
import { useSession } from '@/api/session';
import { newKey } from '@/api/once';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { beginHere } from '@/offline/begun_meetings';
import { Ask } from '@/parts/ask';
import { longDayOf, today } from '@/parts/dates';
import { Help } from '@/parts/help';
import { ProblemNotice } from '@/parts/problem_notice';
import { TypedTime } from '@/parts/typed_time';
import { DetailsFields } from '../meeting/meeting_acts';
import { usePlanningHelp } from './planning_help';
import { dayIn, monthsOf, usualDay, type MonthOfMeetings } from './year_of_meetings';

/// Plans a meeting; without network it begins on this machine.
export function PlanMeeting({ meetings, month, text, onClose }: { meetings: MeetingLine[]; month?: number; text: PlanText | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const help = usePlanningHelp(text);
  const place = useRequiredPlace();
  const account = useSession().data?.account ?? '';
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [plan, setPlan] = useState<MeetingToPlan>(() => firstPlan(place.year, meetings, month));
  const [requestKey, setRequestKey] = useState(newKey);
  const body: MeetingToPlan = { ...plan, title: plan.title || t('meetings.usualTitle', { month: Number(plan.date.slice(5, 7)) }) };
  const make = useMutation({
    mutationFn: async () => {
      try {
        const made = await unwrap(
          api.POST('/units/{unit}/meetings', { params: { path: { unit: place.unit } }, body, headers: { 'Idempotency-Key': requestKey } }),
        );
        return made.id;
      } catch (fault) {
        if (fault instanceof Unreachable) return beginHere(account, place.unit, body);
        throw fault;
      }
    },
    // What was refused is asked anew; what did not arrive keeps its key, so that it is not made twice.
    onError: (fault) => fault instanceof Refused && setRequestKey(newKey()),
    onSuccess: (id) => {
      void queries.invalidateQueries({ queryKey: ['meetings'] });
      void navigate(pathOf(place, `sinh-hoat/${id}`));
    },
  });
  return (
    <Ask title={t('meetings.plan')} confirm={t('meetings.planAct')} onConfirm={() => make.mutate()} onClose={onClose} disabled={make.isPending || plan.date === ''}>
      {plan.date !== '' && <p className="quiet">{longDayOf(plan.date)}</p>}
      <DetailsFields details={plan} onChange={(changed) => setPlan({ ...plan, ...changed })} help={help} />
      <div className="field">
        <span className="field-label">
          <label htmlFor="plan-start">{t('meeting.start')}</label>
          <Help about={t('meeting.start')} text={help.start} />
        </span>
        <TypedTime id="plan-start" value={plan.start} onChange={(start) => setPlan({ ...plan, start })} />
      </div>
      <ProblemNotice fault={make.error} />
    </Ask>
  );
}

/// Today where today's month has no meeting yet, else the usual day of the next month that needs one; place and time as
/// the last time.
function firstPlan(year: number, meetings: MeetingLine[], month: number | undefined): MeetingToPlan {
  const last = meetings.at(-1);
  const now = today();
  const months = monthsOf(year, meetings, new Set());
  const needs = (one: MonthOfMeetings) => one.regular === 'ahead' || one.regular === 'missing';
  const current = months.find((one) => needs(one) && now.startsWith(`${year}-${String(one.month).padStart(2, '0')}`));
  const wanted = month ?? (current ?? months.find(needs))?.month ?? 12;
  const date = current && month === undefined ? now : dayIn(year, wanted, usualDay(meetings));
  return { date, kind: 'regular', title: '', place: last?.place ?? '', start: last?.start };
}
