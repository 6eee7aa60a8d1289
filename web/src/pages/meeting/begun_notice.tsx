import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { fetchMeeting, useMeetings } from '@/api/meetings';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { adopt, changeBegun } from '@/offline/begun_meetings';
import type { BegunMeeting } from '@/offline/kept_store';
import { TypedDay } from '@/parts/typed_day';
import { StateMark } from '@/parts/state_mark';

/// This meeting is on this machine only so far; and, where the server would not take it, what to do.
export function BegunNotice({ begun }: { begun: BegunMeeting }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const navigate = useNavigate();
  const year = Number(begun.plan.date.slice(0, 4));
  const meetings = useMeetings(begun.unit, year);
  const [day, setDay] = useState(begun.plan.date);
  if (!begun.refused) return <p className="begun" role="status"><StateMark state="pending" word={t('meeting.begunHere')} /></p>;
  const there = meetings.data?.find((one) => one.date === begun.plan.date && one.kind === begun.plan.kind);
  const join = async () => {
    if (!there) return;
    await adopt(begun, await fetchMeeting(there.id), true);
    void navigate(pathOf(place, `sinh-hoat/${there.id}`), { replace: true });
  };
  return (
    <div className="problem" role="alert">
      <p>{begun.refused} {t('meeting.stillHere')}</p>
      {there && (
        <button type="button" className="button button-primary" onClick={() => void join()}>
          {t('meeting.joinThere')}
        </button>
      )}
      <div className="field">
        <label htmlFor="begun-day">{t('meeting.otherDay')}</label>
        <TypedDay id="begun-day" year={year} value={day} onChange={setDay} />
      </div>
      <button type="button" className="button" disabled={day === ''} onClick={() => void changeBegun(begun.id, { ...begun.plan, date: day })}>
        {t('frame.retry')}
      </button>
    </div>
  );
}
