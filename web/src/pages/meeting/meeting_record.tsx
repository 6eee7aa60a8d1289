import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { dayOf, momentOf } from '@/parts/dates';
import { shareOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { Documents } from './documents';
import { useDescribePart } from './describe_part';
import { useMeetingWork } from './meeting_work';
import { Requests } from './requests';
import { durationOf } from './rules';

/// A meeting to read: who was there, who spoke, what was decided. Private parts only where the answer has them.
export function MeetingRecord() {
  const { t } = useTranslation();
  const { meeting, nameOf, rules } = useMeetingWork();
  const describe = useDescribePart();
  const counts = meeting.counts;
  const sitting = meeting.sitting ?? {};
  const held = durationOf(rules, meeting.kind, counts?.roll ?? 0, sitting).held;
  const lines = meeting.roll_call?.lines ?? [];
  const turns = meeting.opinions?.turns ?? [];
  const resolution = meeting.conclusion?.resolution;
  const votes = meeting.conclusion?.votes;
  const rating = meeting.self_rating;
  const beforehand = !meeting.roll_call?.called;
  return (
    <div className="record">
      {!meeting.shows_private && !beforehand && <p className="quiet small">{t('meeting.privateLeftOut')}</p>}
      <dl className="record-facts">
        {held !== null && <Fact term={t('meeting.sitting')}>{`${sitting.start ?? ''}–${sitting.end ?? ''} · ${t('meeting.rule.minutes', { count: held })}`}</Fact>}
        {sitting.chair && <Fact term={t('meeting.chair')}>{nameOf(sitting.chair)}</Fact>}
        {sitting.minute_taker && <Fact term={t('meeting.minuteTaker')}>{nameOf(sitting.minute_taker)}</Fact>}
        {counts && (
          <Fact term={t('meeting.rule.attendance')}>
            {`${counts.present ?? 0}/${counts.eligible ?? 0} · ${shareOf(counts.present ?? 0, counts.eligible ?? 0)}`}
          </Fact>
        )}
        {counts && <Fact term={t('meeting.rule.speakers')}>{t('meeting.speakersOf', { people: counts.speakers ?? 0, count: counts.opinions ?? 0 })}</Fact>}
        {meeting.finalised && <Fact term={t('meeting.finalisedBy')}>{`${meeting.finalised.by}, ${momentOf(meeting.finalised.at)}`}</Fact>}
      </dl>
      {beforehand && <Requests />}
      <Lines title={t('meeting.agenda')} lines={describe('agenda', meeting.agenda ?? { topics: [] })} />
      {!beforehand && <Lines title={t('meeting.absences')} lines={lines.length === 0 ? [t('meeting.allPresent')] : describe('roll_call', meeting.roll_call)} />}
      {turns.length > 0 && <Lines title={t('meeting.speakers')} lines={describe('opinions', meeting.opinions)} />}
      <Lines title={t('meeting.remarks')} lines={describe('remarks', meeting.remarks ?? { remarks: [] })} />
      {(resolution || votes) && (
        <Section title={t('meeting.conclusion')}>
          {resolution && <p className="record-text">{resolution}</p>}
          {votes && <p className="quiet">{t('meeting.votesAre', { ...votes })}</p>}
        </Section>
      )}
      {(meeting.tasks?.tasks.length ?? 0) > 0 && (
        <Section title={t('meeting.tasks')}>
          <ul className="record-lines">
            {meeting.tasks?.tasks.map((task, index) => (
              <li key={index}>
                {[task.text, nameOf(task.owner), task.due && t('meeting.dueBy', { day: dayOf(task.due) })].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Lines title={t('meeting.minutes')} lines={describe('minutes', meeting.minutes)} />
      {rating?.level && <Lines title={t('meeting.selfRating')} lines={describe('self_rating', rating)} />}
      {meeting.preparation && meeting.shows_private && <Lines title={t('meeting.preparation')} lines={describe('preparation', meeting.preparation)} />}
      <Documents kinds={['agenda', 'notice', 'material', 'draft_resolution', 'resolution', 'minutes_scan']} title={t('meeting.documents')} />
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="record-lines">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
