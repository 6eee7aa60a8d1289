import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { MeetingLine } from '@/api/contract';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { StateMark, type State } from '@/parts/state_mark';
import { stateOf, type MonthOfMeetings, type MonthState } from './year_of_meetings';

const looks: Record<MonthState, State> = { done: 'met', trouble: 'at_risk', recording: 'on_track', planned: 'pending', missing: 'not_met', ahead: 'pending' };

/// The twelve months: what was held, what is being recorded, what is planned, what is missing.
export function MonthMatrix({ months, troubles, onPlan }: {
  months: MonthOfMeetings[];
  troubles: Map<string, string[]>;
  onPlan?: (month: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ol className="months" aria-label={t('meetings.months')}>
      {months.map((month) => (
        <li key={month.month} className={`month month-${month.regular}`}>
          <span className="month-name">{t('meetings.month', { month: month.month })}</span>
          {month.meetings.map((meeting) => (
            <MonthMeeting key={meeting.id} meeting={meeting} troubles={troubles} />
          ))}
          {(month.regular === 'missing' || month.regular === 'ahead') && (
            <span className="month-gap">
              <StateMark state={looks[month.regular]} word={t(`meetings.states.${month.regular}`)} />
              {onPlan && (
                <button type="button" className="button-link" onClick={() => onPlan(String(month.month))}>
                  {t('meetings.planIt')}
                  <span className="visually-hidden"> {t('meetings.month', { month: month.month })}</span>
                </button>
              )}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function MonthMeeting({ meeting, troubles }: { meeting: MeetingLine; troubles: Map<string, string[]> }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const state = stateOf(meeting, new Set(troubles.keys()));
  return (
    <Link to={pathOf(place, `sinh-hoat/${meeting.id}`)} className="month-meeting">
      <StateMark state={looks[state]} word={`${Number(meeting.date.slice(8))}/${Number(meeting.date.slice(5, 7))}`} />{' '}
      <span className="small">{t(`meetings.kindsShort.${meeting.kind}`)}</span>
      <span className="visually-hidden"> {t(`meetings.states.${state}`)}</span>
    </Link>
  );
}
