import { useTranslation } from 'react-i18next';
import { useRef, type KeyboardEvent } from 'react';

import type { Conclusion, Minutes } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { StateMark } from '@/parts/state_mark';
import { Documents } from './documents';
import { Finalise } from './finalise';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';
import { attendanceOf } from './rules';
import { SelfRatingPart } from './self_rating_part';
import { TasksPart } from './tasks_part';

const signs = ['chair_signed', 'secretary_signed', 'cross_stamped'] as const;

/// Chốt: what was decided, who does what, the minutes, the cell's own rating; then the counts are frozen.
export function ConcludeStep() {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const place = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    place.current?.querySelector<HTMLButtonElement>('[data-act="finalise"]')?.click();
  };
  return (
    <div ref={place} onKeyDown={press}>
      <ConclusionPart />
      <TasksPart />
      <MinutesPart />
      <SelfRatingPart />
      {(meeting.state === 'concluded') && <Documents kinds={['resolution', 'minutes_scan']} title={t('meeting.signedPapers')} />}
      <Finalise />
    </div>
  );
}

function ConclusionPart() {
  const { t } = useTranslation();
  const { meeting, roll, rules } = useMeetingWork();
  const edited = usePart(meeting, 'conclusion');
  const call = usePart(meeting, 'roll_call').value;
  const draft = usePart(meeting, 'preparation').value.draft_resolution;
  const { value, change } = edited;
  const set = (changed: Partial<Conclusion>) => change({ ...value, ...changed });
  const present = attendanceOf(rules, roll, call).present;
  const votes = value.votes;
  const sum = votes ? votes.agree + votes.disagree + votes.other : 0;
  const vote = (name: 'agree' | 'disagree' | 'other', text: string) =>
    set({ votes: { agree: 0, disagree: 0, other: 0, ...votes, [name]: Math.min(65535, Number(text.replace(/\D/g, '')) || 0) } });
  return (
    <PartSection title={t('meeting.conclusion')} edited={edited}>
      <div className="field field-wide">
        <label htmlFor="resolution">{t('meeting.resolution')}</label>
        <textarea
          id="resolution"
          // The step begins here.
          autoFocus={window.matchMedia('(pointer: fine)').matches}
          rows={5}
          maxLength={100000}
          value={value.resolution ?? ''}
          onChange={(event) => set({ resolution: event.target.value || undefined })}
        />
      </div>
      {draft && !value.resolution && (
        <button type="button" className="button" onClick={() => set({ resolution: draft })}>
          {t('meeting.fromDraft')}
        </button>
      )}
      <fieldset className="fields-row votes">
        <legend>{t('meeting.votes')}</legend>
        {(['agree', 'disagree', 'other'] as const).map((name) => (
          <div className="field field-narrow" key={name}>
            <label htmlFor={`votes-${name}`}>{t(`meeting.vote.${name}`)}</label>
            <input id={`votes-${name}`} inputMode="numeric" value={votes ? String(votes[name]) : ''} onChange={(event) => vote(name, event.target.value)} />
          </div>
        ))}
        {present > 0 && (
          <button type="button" className="button" onClick={() => set({ votes: { agree: present, disagree: 0, other: 0 } })}>
            {t('meeting.allAgree', { count: present })}
          </button>
        )}
      </fieldset>
      {sum > present && call.called && <p className="says"><StateMark state="at_risk" word={t('meeting.tooManyVotes', { sum, present })} /></p>}
    </PartSection>
  );
}

function MinutesPart() {
  const { t } = useTranslation();
  const { meeting, before } = useMeetingWork();
  const edited = usePart(meeting, 'minutes');
  const { value, change } = edited;
  const set = (changed: Partial<Minutes>) => change({ ...value, ...changed });
  const last = before?.minutes;
  const next = nextPages(last?.pages);
  return (
    <PartSection title={t('meeting.minutes')} check="minutes" edited={edited} hint={t('meeting.minutesHint')}>
      <div className="fields-row">
        <div className="field">
          <label htmlFor="book">{t('meeting.book')}</label>
          <input id="book" maxLength={100} value={value.book ?? ''} onChange={(event) => set({ book: event.target.value || undefined })} />
        </div>
        <div className="field">
          <label htmlFor="pages">{t('meeting.bookPages')}</label>
          <input id="pages" maxLength={100} value={value.pages ?? ''} placeholder={next} onChange={(event) => set({ pages: event.target.value || undefined })} />
        </div>
        {last?.book && !value.book && (
          <button type="button" className="button" onClick={() => set({ book: last.book })}>
            {t('meeting.sameBook', { book: last.book })}
          </button>
        )}
      </div>
      <fieldset className="checks">
        <legend className="visually-hidden">{t('meeting.minutes')}</legend>
        {signs.map((sign) => (
          <label key={sign} className="check">
            <input type="checkbox" checked={value[sign] ?? false} onChange={(event) => set({ [sign]: event.target.checked })} />
            <span>{t(`meeting.signs.${sign}`)}</span>
          </label>
        ))}
      </fieldset>
    </PartSection>
  );
}

/// "68-73" → "74-": where the next minutes begin.
function nextPages(pages: string | undefined): string {
  const last = /(\d+)\s*$/.exec(pages ?? '')?.[1];
  return last ? `${Number(last) + 1}-` : '';
}
