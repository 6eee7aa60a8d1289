import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { MeetingDetails, MeetingKind } from '@/api/contract';
import { fetchMeeting, meetingKey } from '@/api/meetings';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { isLocal } from '@/offline/kept_parts';
import { Ask } from '@/parts/ask';
import { thisYear } from '@/parts/dates';
import { Help } from '@/parts/help';
import { ProblemNotice } from '@/parts/problem_notice';
import { TypedDay } from '@/parts/typed_day';
import { usePlanningHelp, type PlanningHelp } from '../meetings/planning_help';
import { useMeetingWork } from './meeting_work';

type Asking = 'details' | 'cancel' | 'reopen' | null;

/// Print, change the day, take back a meeting that was only planned, open the newest finalised one again.
export function MeetingActs() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const { meeting, canRecord, canFinalise } = useMeetingWork();
  const [asking, setAsking] = useState<Asking>(null);
  const local = isLocal(meeting.id);
  const planned = meeting.state === 'planned' || meeting.state === 'prepared';
  const close = () => setAsking(null);
  return (
    <div className="meeting-acts">
      <Link className="button" to={pathOf(place, `sinh-hoat/${meeting.id}/in`)}>
        {t('meeting.print')}
      </Link>
      {canRecord && meeting.state !== 'finalised' && !local && (
        <button type="button" className="button" onClick={() => setAsking('details')}>
          {t('meeting.changeDetails')}
        </button>
      )}
      {canRecord && planned && !local && (
        <button type="button" className="button" onClick={() => setAsking('cancel')}>
          {t('meeting.cancelMeeting')}
        </button>
      )}
      {canFinalise && meeting.state === 'finalised' && (
        <button type="button" className="button" onClick={() => setAsking('reopen')}>
          {t('meeting.reopen')}
        </button>
      )}
      {asking === 'details' && <ChangeDetails onClose={close} />}
      {(asking === 'cancel' || asking === 'reopen') && <GiveReason act={asking} onClose={close} />}
    </div>
  );
}

function GiveReason({ act, onClose }: { act: 'cancel' | 'reopen'; onClose: () => void }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const { meeting } = useMeetingWork();
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const carryOut = useMutation({
    mutationFn: async () => {
      const { tag } = await fetchMeeting(meeting.id);
      const request = { params: { path: { meeting: meeting.id }, header: { 'If-Match': tag } }, body: { reason } };
      if (act === 'cancel') await unwrap(api.POST('/meetings/{meeting}/cancellation', request));
      else await unwrap(api.POST('/meetings/{meeting}/reopening', request));
    },
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['meetings'] });
      if (act === 'cancel') void navigate(pathOf(place, 'sinh-hoat'));
      else await queries.invalidateQueries({ queryKey: meetingKey(meeting.id) });
    },
  });
  return (
    <Ask title={t(`meeting.${act}Title`)} confirm={t(act === 'cancel' ? 'meeting.cancelMeeting' : 'meeting.reopen')} onConfirm={() => carryOut.mutate()} onClose={onClose} disabled={reason.trim() === '' || carryOut.isPending}>
      <p>{t(`meeting.${act}Will`)}</p>
      <div className="field">
        <label htmlFor="act-reason">{t('meeting.reason')}</label>
        <textarea id="act-reason" rows={2} required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <ProblemNotice fault={carryOut.error} />
    </Ask>
  );
}

function ChangeDetails({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { meeting, plan } = useMeetingWork();
  const help = usePlanningHelp(plan);
  const [details, setDetails] = useState<MeetingDetails>({ date: meeting.date, kind: meeting.kind, title: meeting.title, place: meeting.place });
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async () => {
      const { tag } = await fetchMeeting(meeting.id);
      return unwrap(api.PUT('/meetings/{meeting}', { params: { path: { meeting: meeting.id }, header: { 'If-Match': tag } }, body: details }));
    },
    onSuccess: async () => {
      onClose();
      await Promise.all([queries.invalidateQueries({ queryKey: meetingKey(meeting.id) }), queries.invalidateQueries({ queryKey: ['meetings'] })]);
    },
  });
  const set = (changed: Partial<MeetingDetails>) => setDetails({ ...details, ...changed });
  return (
    <Ask title={t('meeting.changeDetails')} confirm={t('frame.save')} onConfirm={() => change.mutate()} onClose={onClose} disabled={change.isPending || details.date === ''}>
      <DetailsFields details={details} onChange={set} help={help} />
      <ProblemNotice fault={change.error} />
    </Ask>
  );
}

export function DetailsFields({ details, onChange, help }: { details: MeetingDetails; onChange: (changed: Partial<MeetingDetails>) => void; help: PlanningHelp }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="field">
        <span className="field-label">
          <label htmlFor="details-day">{t('meeting.day')}</label>
          <Help about={t('meeting.day')} text={help.day} />
        </span>
        <TypedDay id="details-day" required year={Number(details.date.slice(0, 4)) || thisYear()} value={details.date} onChange={(date) => onChange({ date })} />
      </div>
      <div className="field">
        <span className="field-label">
          <label htmlFor="details-kind">{t('meeting.kind')}</label>
          <Help about={t('meeting.kind')} text={help.kind} />
        </span>
        <select id="details-kind" value={details.kind} onChange={(event) => onChange({ kind: event.target.value as MeetingKind })}>
          {(['regular', 'thematic', 'combined'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`meeting.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="details-title">{t('meeting.titleField')}</label>
        <input id="details-title" maxLength={500} value={details.title ?? ''} onChange={(event) => onChange({ title: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="details-place">{t('meeting.place')}</label>
        <input id="details-place" maxLength={500} value={details.place ?? ''} onChange={(event) => onChange({ place: event.target.value })} />
      </div>
    </>
  );
}
