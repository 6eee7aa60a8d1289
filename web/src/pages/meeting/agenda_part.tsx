import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Agenda } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';

type Topic = Agenda['topics'][number];

/// Topics of the meeting. What is not ticked as settled goes on to the next one by itself.
export function AgendaPart() {
  const { t } = useTranslation();
  const { meeting, before } = useMeetingWork();
  const edited = usePart(meeting, 'agenda');
  const topics = edited.value.topics;
  const carried = new Set((before?.agenda?.topics ?? []).filter((topic) => !topic.settled).map((topic) => topic.text));
  const write = (changed: Topic[]) => edited.change({ topics: changed });
  const set = (index: number, changed: Partial<Topic>) => write(topics.map((topic, place) => (place === index ? { ...topic, ...changed } : topic)));
  const add = () => {
    write([...topics, { text: '' }]);
    setTimeout(() => document.getElementById(`topic-${topics.length}`)?.focus(), 0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  return (
    <PartSection title={t('meeting.agenda')} edited={edited} hint={t('meeting.agendaHint')}>
      <ol className="topics">
        {topics.map((topic, index) => (
          <li key={index} className="row">
            <span className="turn-number">{index + 1}.</span>
            <div className="field row-text">
              <input id={`topic-${index}`} aria-label={t('meeting.topic', { place: index + 1 })} maxLength={2000} value={topic.text} onChange={(event) => set(index, { text: event.target.value })} onKeyDown={press} />
              {carried.has(topic.text) && topic.text !== '' && <span className="quiet small">{t('meeting.carriedOver')}</span>}
            </div>
            <label className="check">
              <input type="checkbox" checked={topic.settled ?? false} onChange={(event) => set(index, { settled: event.target.checked })} />
              <span>{t('meeting.settled')}</span>
            </label>
            <button type="button" className="button button-quiet" onClick={() => write(topics.filter((_, place) => place !== index))}>
              {t('meeting.takeOff')}
              <span className="visually-hidden"> {t('meeting.topic', { place: index + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="button" onClick={add}>
        {t('meeting.addTopic')}
      </button>
    </PartSection>
  );
}
