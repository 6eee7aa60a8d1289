import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { meetingKey } from '@/api/meetings';
import { useSession } from '@/api/session';
import { today } from '@/parts/dates';
import { ProblemNotice } from '@/parts/problem_notice';
import { useMeetingWork } from './meeting_work';
import { isLocal } from '@/offline/kept_parts';

/// A member asks beforehand not to come, sees the answer, or takes the request back.
export function AbsenceAsk() {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const member = useSession().data?.member;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const onSuccess = () => {
    setOpen(false);
    return queries.invalidateQueries({ queryKey: meetingKey(meeting.id) });
  };
  const path = { meeting: meeting.id };
  const ask = useMutation({ mutationFn: () => unwrap(api.POST('/meetings/{meeting}/requests', { params: { path }, body: { reason } })), onSuccess });
  const withdraw = useMutation({
    mutationFn: () => unwrap(api.DELETE('/meetings/{meeting}/requests/{member}', { params: { path: { ...path, member: member ?? '' } } })),
    onSuccess,
  });
  const beforehand = (meeting.state === 'planned' || meeting.state === 'prepared') && !meeting.roll_call?.called;
  if (!member || !beforehand || isLocal(meeting.id) || meeting.date < today()) return null;
  const mine = meeting.requests.find((request) => request.member === member && request.state !== 'withdrawn');
  return (
    <div className="own-absence">
      {mine && (
        <p>
          {t(`meeting.myRequest.${mine.state}`)} {mine.answer && t('meeting.answerWas', { answer: mine.answer })}
        </p>
      )}
      {mine && (
        <button type="button" className="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('meeting.withdraw')}
        </button>
      )}
      {!mine && !open && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t('meeting.askAbsence')}
        </button>
      )}
      {!mine && open && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <div className="field row-text">
            <label htmlFor="my-reason">{t('meeting.whyAbsent')}</label>
            <input id="my-reason" autoFocus required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
            <span className="hint">{t('meeting.reasonPrivate')}</span>
          </div>
          <button type="submit" className="button button-primary" disabled={ask.isPending || reason.trim() === ''}>
            {t('meeting.sendRequest')}
          </button>
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {t('frame.cancel')}
          </button>
        </form>
      )}
      <ProblemNotice fault={ask.error ?? withdraw.error} />
    </div>
  );
}
