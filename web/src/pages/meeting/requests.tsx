import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { AbsenceRequest } from '@/api/contract';
import { meetingKey } from '@/api/meetings';
import { momentOf } from '@/parts/dates';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { useMeetingWork } from './meeting_work';

/// Who asked not to come, with the answer or the place to give it.
export function Requests() {
  const { t } = useTranslation();
  const { meeting, nameOf, canRecord } = useMeetingWork();
  const shown = meeting.requests.filter((request) => request.state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <Section title={t('meeting.requests')}>
      <ul className="requests">
        {shown.map((request) => (
          <li key={request.member}>
            <p>
              <strong>{nameOf(request.member) || t('meeting.aMember')}</strong> · {t(`meeting.requestStates.${request.state}`)} ·{' '}
              <span className="quiet">{momentOf(request.asked_at)}</span>
            </p>
            {request.reason && <p>{request.reason}</p>}
            {request.answer && <p className="quiet">{t('meeting.answerWas', { answer: request.answer })}</p>}
            {request.state === 'asked' && canRecord && <AnswerForm request={request} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AnswerForm({ request }: { request: AbsenceRequest }) {
  const { t } = useTranslation();
  const { meeting, nameOf } = useMeetingWork();
  const [answer, setAnswer] = useState('');
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: (granted: boolean) =>
      unwrap(
        api.POST('/meetings/{meeting}/requests/{member}/answer', {
          params: { path: { meeting: meeting.id, member: request.member } },
          body: { granted, ...(answer && { answer }) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: meetingKey(meeting.id) }),
  });
  return (
    <div className="row">
      <div className="field row-text">
        <input aria-label={t('meeting.answerTo', { name: nameOf(request.member) })} placeholder={t('meeting.answer')} maxLength={1000} value={answer} onChange={(event) => setAnswer(event.target.value)} />
      </div>
      <button type="button" className="button button-primary" disabled={give.isPending} onClick={() => give.mutate(true)}>
        {t('meeting.grant')}
      </button>
      <button type="button" className="button" disabled={give.isPending} onClick={() => give.mutate(false)}>
        {t('meeting.refuse')}
      </button>
      <ProblemNotice fault={give.error} />
    </div>
  );
}
