import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMemberNames } from '@/api/year_reasons';
import type { CheckResult, Failure, ProjectedCheck } from '@/api/evaluation_types';
import { pathOf } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { dayOf, lastDayBefore } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { StateMark } from '@/parts/state_mark';
import type { OpenReason } from '@/words/check_name';
import { AnswerPart, ReadingPart } from './answer_parts';
import { WhoFinalised } from './who_finalised';
import { checkName, phaseOf, projected, stateOf, useYearOfUnit } from './year_of_unit';

/// Why a check is as it is: the plan's words, how they were read, what was counted, who answers for it, what to do.
export function CheckAnswer({ check }: { check: string }) {
  const { t } = useTranslation();
  const both = useBoth();
  const year = useYearOfUnit();
  const { evaluation, projection, plan } = year;
  const result = evaluation.checks.find((one) => one.check === check);
  const ahead = projected(projection, check);
  if (!plan || !result) return <Loading lines={4} />;
  const words = plan.checks.find((one) => one.check === check);
  const running = phaseOf(year.year, evaluation.as_of) !== 'past' && result.state === 'pending' && ahead && ahead.state !== 'not_applicable';
  return (
    <div className="answer">
      <p>
        <StateMark state={stateOf(result, year)} />
      </p>
      <AnswerPart title={t('whyWords.planSays')}>
        <p>{both(words?.statement)}</p>
        <p className="quiet small">
          {t('whyWords.clause')} {result.clause}
        </p>
      </AnswerPart>
      <Counted result={result} />
      {running && <Ahead ahead={ahead} />}
      <ReadingPart plan={plan} id={result.reading} />
      <AnswerPart title={t('whyWords.who')}>
        <p>{t(check.includes('ratings') ? 'whyWords.fromRatings' : check === 'criterion_threshold' ? 'whyWords.fromPoints' : 'whyWords.fromMinutes')}</p>
        {!check.includes('ratings') && check !== 'criterion_threshold' && <WhoFinalised meetings={result.failures.flatMap((failure) => failure.meeting ?? [])} />}
      </AnswerPart>
      {result.state !== 'met' && (
        <AnswerPart title={t('whyWords.advice')}>
          <p>{t(`checks.advice.${checkName(check)}`)}</p>
        </AnswerPart>
      )}
    </div>
  );
}

function Counted({ result }: { result: CheckResult }) {
  const { t } = useTranslation();
  const reasons = [...new Set((result.open ?? []).map((open) => open.why))];
  return (
    <AnswerPart title={t('whyWords.counted')}>
      {result.failures.length > 0 ? (
        <ul className="answer-cases">
          {result.failures.map((failure, index) => (
            <Case key={`${failure.meeting ?? ''}${index}`} failure={failure} />
          ))}
        </ul>
      ) : (
        <p>{t('whyWords.countedAll')}</p>
      )}
      {reasons.map((why) => (
        <p key={why}>{t(`checks.open.${why as OpenReason}`)}</p>
      ))}
      {(result.open ?? []).map((open, index) => (
        <Links key={index} meetings={open.meeting ? [{ id: open.meeting }] : []} members={open.members ?? []} />
      ))}
    </AnswerPart>
  );
}

/// One case that falls short, in the engine's own sentence, with the way to the meeting and the people.
function Case({ failure }: { failure: Failure }) {
  return (
    <li>
      <p>{failure.why}</p>
      <Links meetings={failure.meeting ? [{ id: failure.meeting, date: failure.date }] : []} members={failure.members ?? []} />
    </li>
  );
}

function Links({ meetings, members }: { meetings: { id: string; date?: string }[]; members: string[] }) {
  const { t } = useTranslation();
  const { unit, year, may } = useYearOfUnit();
  const names = useMemberNames(unit, may.has('members.read') && members.length > 0).data;
  const place = { unit, year };
  const known = members.filter((member) => names?.has(member));
  if (meetings.length + known.length === 0) return null;
  return (
    <p className="answer-links small">
      {meetings.map((meeting) => (
        <Link key={meeting.id} to={pathOf(place, `sinh-hoat/${meeting.id}`)}>
          {meeting.date ? t('cellYear.showMeeting', { day: dayOf(meeting.date) }) : t('cellYear.allMeetings')}
        </Link>
      ))}
      {known.map((member) => (
        <Link key={member} to={pathOf(place, `dang-vien/${member}`)}>
          {names?.get(member)}
        </Link>
      ))}
    </p>
  );
}

function Ahead({ ahead }: { ahead: ProjectedCheck }) {
  const { t } = useTranslation();
  const by = ahead.before ? t('cellYear.lastDay', { day: dayOf(lastDayBefore(ahead.before)) }) : t('cellYear.wholeYear');
  return (
    <AnswerPart title={t('whyWords.outlook')}>
      <p>{ahead.why}</p>
      {ahead.needed !== null && ahead.needed > 0 && ahead.possible !== null && (
        <p className="quiet">{t('whyWords.neededBy', { needed: ahead.needed, possible: ahead.possible, by })}</p>
      )}
    </AnswerPart>
  );
}
