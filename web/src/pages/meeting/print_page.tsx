import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { usePart } from '@/offline/use_part';
import { longDayOf } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import type { MeetingWork } from './meeting_work';
import { useMeetingWorkOf } from './use_meeting_work';
import './print.css';
import '@/parts/button.css';

const blankTurns = 12;

/// The sheet for a cell that works on paper: roll call, opinions, where the minutes stand. A4, black on white.
export function PrintPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const id = useParams().meeting ?? '';
  const { work, isPending, fault, again } = useMeetingWorkOf(id, place.unit);
  if (isPending) return <Loading lines={12} />;
  if (!work) return fault ? <ProblemNotice fault={fault} retry={again} /> : <Empty>{t('meeting.unknown')}</Empty>;
  return (
    <article className="print-page">
      <p className="print-acts not-printed">
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          {t('meeting.printNow')}
        </button>
        <Link className="button" to={pathOf(place, `sinh-hoat/${id}`)}>
          {t('meeting.backToMeeting')}
        </Link>
      </p>
      <Sheet work={work} />
    </article>
  );
}

function Sheet({ work }: { work: MeetingWork }) {
  const { t } = useTranslation();
  const { meeting, nameOf } = work;
  const unit = useUnit(meeting.unit);
  const sitting = usePart(meeting, 'sitting').value;
  const agenda = usePart(meeting, 'agenda').value.topics;
  const minutes = usePart(meeting, 'minutes').value;
  const { votes, resolution } = usePart(meeting, 'conclusion').value;
  const timed = sitting.end && sitting.end !== '00:00';
  const dots = t('meeting.sheet.dots');
  return (
    <div className="print-sheet">
      <header>
        <div>
          <p>{unit.data?.superiors?.at(-1)?.name}</p>
          <p>
            <strong>{unit.data?.name}</strong>
          </p>
        </div>
        <p className="print-party">{t('meeting.sheet.party')}</p>
      </header>
      <h1>{t('meeting.sheet.title')}</h1>
      <p className="print-when">
        {`${meeting.title || t(`meeting.kinds.${meeting.kind}`)} · ${longDayOf(meeting.date)}`}
        {meeting.place && ` · ${meeting.place}`}
      </p>
      <p>
        {t('meeting.sheet.times', { start: timed || sitting.start !== '00:00' ? (sitting.start ?? dots) : dots, end: timed ? sitting.end : dots })}{' '}
        {t('meeting.sheet.people', { chair: nameOf(sitting.chair) || dots, minuteTaker: nameOf(sitting.minute_taker) || dots })}
      </p>
      {agenda.length > 0 && (
        <>
          <h2>{t('meeting.agenda')}</h2>
          <ol className="print-agenda">
            {agenda.map((topic, index) => (
              <li key={index}>{topic.text}</li>
            ))}
          </ol>
        </>
      )}
      <RollTable work={work} />
      <OpinionTable work={work} />
      <h2>{t('meeting.conclusion')}</h2>
      {resolution ? <p className="print-text">{resolution}</p> : <p className="print-lines" />}
      <p>{t('meeting.sheet.votes', { agree: votes?.agree ?? dots, disagree: votes?.disagree ?? dots, other: votes?.other ?? dots })}</p>
      <p>{t('meeting.sheet.book', { book: minutes.book ?? dots, pages: minutes.pages ?? dots })}</p>
      <div className="print-signatures">
        <p>{t('meeting.minuteTaker')}</p>
        <p>{t('meeting.chair')}</p>
      </div>
    </div>
  );
}

function RollTable({ work }: { work: MeetingWork }) {
  const { t } = useTranslation();
  const { meeting, roll, nameOf } = work;
  const call = usePart(meeting, 'roll_call').value;
  const marks = new Map(call.lines.map((line) => [line.member, line]));
  const people = roll.length > 0 ? roll.map((who) => ({ id: who.id, name: who.name, eligible: who.eligible })) : call.lines.map((line) => ({ id: line.member, name: nameOf(line.member), eligible: true }));
  const tick = (is: boolean) => (is ? 'x' : '');
  return (
    <>
      <h2>{t('meeting.rollCall')}</h2>
      <table className="print-roll">
        <thead>
          <tr>
            <th scope="col">{t('meeting.sheet.number')}</th>
            <th scope="col">{t('meeting.sheet.name')}</th>
            <th scope="col">{t('meeting.present')}</th>
            <th scope="col">{t('meeting.marks.excused')}</th>
            <th scope="col">{t('meeting.marks.unexcused')}</th>
            <th scope="col">{t('meeting.sheet.reason')}</th>
            <th scope="col">{t('meeting.sheet.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((who, index) => {
            const line = marks.get(who.id);
            const called = call.called && who.eligible;
            return (
              <tr key={who.id}>
                <td>{index + 1}</td>
                <th scope="row">{who.name}</th>
                <td>{tick(called && (!line || line.mark === 'late'))}</td>
                <td>{tick(line?.mark === 'excused')}</td>
                <td>{tick(line?.mark === 'unexcused')}</td>
                <td>{who.eligible ? line?.reason : t('meeting.sheet.notCounted')}</td>
                <td />
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function OpinionTable({ work }: { work: MeetingWork }) {
  const { t } = useTranslation();
  const turns = usePart(work.meeting, 'opinions').value.turns;
  const rows = turns.length > 0 ? turns : Array.from({ length: blankTurns }, () => ({ member: '', said: '' }));
  return (
    <>
      <h2>{t('meeting.speakers')}</h2>
      <table className={turns.length > 0 ? '' : 'print-blank'}>
        <thead>
          <tr>
            <th scope="col">{t('meeting.sheet.number')}</th>
            <th scope="col">{t('meeting.sheet.name')}</th>
            <th scope="col">{t('meeting.sheet.said')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((turn, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{work.nameOf(turn.member)}</td>
              <td>{turn.said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
