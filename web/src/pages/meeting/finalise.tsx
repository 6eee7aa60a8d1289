import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap, Unreachable } from '@/api/client';
import { fetchMeeting, meetingKey, useMissing } from '@/api/meetings';
import { useOnline } from '@/frame/notices';
import { isLocal, sendMeeting } from '@/offline/kept_parts';
import { useUnsentCount } from '@/offline/use_part';
import { Ask } from '@/parts/ask';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { useMeetingWork } from './meeting_work';

const order = ['planned', 'prepared', 'held', 'concluded'] as const;

/// Takes the steps that are left, one by one, as the server wants them.
export async function concludeMeeting(id: string): Promise<string> {
  let meeting = await fetchMeeting(id);
  for (let place = order.indexOf(meeting.state as (typeof order)[number]); place < order.length - 1; ++place) {
    const state = order[place + 1];
    if (!state) break;
    await unwrap(api.PUT('/meetings/{meeting}/state', { params: { path: { meeting: id }, header: { 'If-Match': meeting.tag } }, body: { state } }));
    meeting = await fetchMeeting(id);
  }
  return meeting.tag;
}

class NotAllSent extends Error {}

/// What the record still lacks, and the act that freezes its counts.
export function Finalise() {
  const { t } = useTranslation();
  const { meeting, canFinalise } = useMeetingWork();
  const online = useOnline();
  const unsentParts = useUnsentCount();
  const [asking, setAsking] = useState(false);
  const missing = useMissing(meeting.id, !isLocal(meeting.id));
  const queries = useQueryClient();
  const finalise = useMutation({
    mutationFn: async () => {
      if (!(await sendMeeting(meeting.id))) throw new NotAllSent();
      const tag = await concludeMeeting(meeting.id);
      return unwrap(api.POST('/meetings/{meeting}/finalisation', { params: { path: { meeting: meeting.id }, header: { 'If-Match': tag } } }));
    },
    onSuccess: () => {
      setAsking(false);
      window.scrollTo({ top: 0 });
    },
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: meetingKey(meeting.id) }), queries.invalidateQueries({ queryKey: ['meetings'] }), queries.invalidateQueries({ queryKey: ['evaluation'] }), queries.invalidateQueries({ queryKey: ['projection'] })]),
  });
  const ask = async () => {
    await sendMeeting(meeting.id);
    await missing.refetch();
    finalise.reset();
    setAsking(true);
  };
  const lines = missing.data?.missing ?? [];
  const offline = !online || isLocal(meeting.id) || missing.error instanceof Unreachable;
  return (
    <Section title={t('meeting.finalising')}>
      {lines.length > 0 && (
        <>
          <p>{t('meeting.missingIntro')}</p>
          <ul className="missing says">
            {lines.map((line) => (
              <li key={line.code}>
                <StateMark state="pending" word={line.text} />
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.data && lines.length === 0 && (
        <p>
          <StateMark state="met" word={t('meeting.nothingMissing')} />
        </p>
      )}
      {offline && <p className="says"><StateMark state="at_risk" word={t('meeting.finaliseNeedsNetwork')} /></p>}
      {!asking && <FinaliseFault fault={finalise.error} />}
      {canFinalise ? (
        <button type="button" className="button button-primary" data-act="finalise" disabled={offline || finalise.isPending} onClick={() => void ask()}>
          {t('meeting.finalise')}
        </button>
      ) : (
        <p className="quiet">{t('meeting.committeeFinalises')}</p>
      )}
      {asking && (
        <Ask title={t('meeting.finaliseTitle')} confirm={t('meeting.finalise')} onConfirm={() => finalise.mutate()} onClose={() => setAsking(false)} disabled={finalise.isPending}>
          <p>{t('meeting.finaliseWill')}</p>
          {lines.length > 0 && <p>{t('meeting.finaliseMissing', { count: lines.length })} {lines.map((line) => line.text).join('; ')}.</p>}
          {unsentParts > 0 && <p>{t('meeting.notAllSent')}</p>}
          <FinaliseFault fault={finalise.error} />
        </Ask>
      )}
    </Section>
  );
}

function FinaliseFault({ fault }: { fault: unknown }) {
  const { t } = useTranslation();
  return fault instanceof NotAllSent ? <p className="says" role="alert"><StateMark state="at_risk" word={t('meeting.notAllSent')} /></p> : <ProblemNotice fault={fault} />;
}
