import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Preparation } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { OpenTasks } from '../meetings/open_tasks';
import { AgendaPart } from './agenda_part';
import { Documents } from './documents';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';
import { Requests } from './requests';
import { unprepared } from './rules';

const marks = ['committee_meeting', 'draft_made', 'members_notified', 'follower_notified', 'materials_sent'] as const;
const preparers = ['secretary', 'deputy', 'other'] as const;

/// Chuẩn bị: what the plan wants done before the meeting, topics, papers, who asked not to come.
export function PrepareStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const next = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onNext();
  };
  return (
    <div onKeyDown={next}>
      <Requests />
      <PreparationPart />
      <AgendaPart />
      <OpenTasks />
      <Documents kinds={['agenda', 'notice', 'material', 'draft_resolution']} title={t('meeting.documents')} />
      <div className="step-next">
        <button type="button" className="button button-primary" onClick={onNext}>
          {t('meeting.toHold')}
        </button>
        <span className="quiet small only-wide">{t('meeting.ctrlEnter')}</span>
      </div>
    </div>
  );
}

function PreparationPart() {
  const { t } = useTranslation();
  const { meeting, rules } = useMeetingWork();
  const edited = usePart(meeting, 'preparation');
  const { value, change } = edited;
  const set = (changed: Partial<Preparation>) => change({ ...value, ...changed });
  const lacking = new Set(unprepared(rules, value));
  const isNeeded = (mark: (typeof marks)[number]) => rules?.preparation.includes(mark === 'draft_made' ? 'draft_resolution' : mark);
  return (
    <PartSection title={t('meeting.preparation')} check="preparation" edited={edited} hint={lacking.size > 0 ? t('meeting.stillToDo', { count: lacking.size }) : t('meeting.allPrepared')}>
      <fieldset className="checks">
        <legend className="visually-hidden">{t('meeting.preparation')}</legend>
        {marks.map((mark) => (
          <label key={mark} className="check">
            <input type="checkbox" checked={value[mark] ?? false} onChange={(event) => set({ [mark]: event.target.checked })} />
            <span>
              {t(`meeting.prepared.${mark}`)}
              {!isNeeded(mark) && <span className="quiet small"> ({t('meeting.optional')})</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="prepared-by">{t('meeting.preparedByLabel')}</label>
        <select id="prepared-by" value={value.prepared_by ?? 'secretary'} onChange={(event) => set({ prepared_by: event.target.value as (typeof preparers)[number] })}>
          {preparers.map((who) => (
            <option key={who} value={who}>
              {t(`meeting.preparedBy.${who}`)}
            </option>
          ))}
        </select>
      </div>
      {meeting.shows_private && (
        <LongText id="committee-minutes" label={t('meeting.committeeMinutes')} hint={t('meeting.privateHint')} value={value.committee_minutes} onChange={(text) => set({ committee_minutes: text })} />
      )}
      <LongText id="notice" label={t('meeting.notice')} value={value.notice} onChange={(text) => set({ notice: text })} />
      <LongText id="draft" label={t('meeting.draftResolution')} value={value.draft_resolution} onChange={(text) => set({ draft_resolution: text })} />
    </PartSection>
  );
}

function LongText({ id, label, hint, value, onChange }: { id: string; label: string; hint?: string; value: string | undefined; onChange: (text: string | undefined) => void }) {
  return (
    <div className="field field-wide">
      <label htmlFor={id}>
        {label} {hint && <span className="hint">{hint}</span>}
      </label>
      <textarea id={id} rows={3} maxLength={20000} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
    </div>
  );
}
