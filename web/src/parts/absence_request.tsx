import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { ProblemNotice } from './problem_notice';
import './absence_request.css';
import './button.css';
import './form.css';

export interface OwnRequest {
  state: string;
  answer?: string;
}

/// A member asks beforehand not to come, sees the answer, or takes the request back.
export function AbsenceRequest({ meeting, member, mine, about }: {
  meeting: string;
  member: string;
  mine: OwnRequest | undefined;
  /// Names the meeting for those who hear the page, where several stand in a list.
  about?: string;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const onSuccess = async () => {
    setOpen(false);
    setReason('');
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'home' || queryKey.includes(meeting) });
  };
  const path = { meeting };
  const ask = useMutation({ mutationFn: () => unwrap(api.POST('/meetings/{meeting}/requests', { params: { path }, body: { reason } })), onSuccess });
  const withdraw = useMutation({
    mutationFn: () => unwrap(api.DELETE('/meetings/{meeting}/requests/{member}', { params: { path: { ...path, member } } })),
    onSuccess,
  });
  const unheard = about && <span className="visually-hidden">{` ${about}`}</span>;
  return (
    <div className="own-absence">
      {mine && (
        <p>
          {t(`meeting.myRequest.${mine.state as 'asked'}`)} {mine.answer && t('meeting.answerWas', { answer: mine.answer })}
        </p>
      )}
      {mine && (
        <button type="button" className="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('meeting.withdraw')}
          {unheard}
        </button>
      )}
      {!mine && !open && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t('meeting.askAbsence')}
          {unheard}
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
            <label htmlFor={id}>{t('meeting.whyAbsent')}</label>
            <input id={id} autoFocus required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
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
