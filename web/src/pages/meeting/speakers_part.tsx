import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Opinions } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { today } from '@/parts/dates';
import { StateMark } from '@/parts/state_mark';
import { NameGrid } from './name_grid';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';

type Turn = Opinions['turns'][number];

export const speakersFinder = 'speakers-finder';

/// Names tapped in the order in which people speak; on the day itself a clock runs for whoever speaks now.
export const SpeakersPart = memo(function SpeakersPart() {
  const { t } = useTranslation();
  const { meeting, roll, nameOf } = useMeetingWork();
  const edited = usePart(meeting, 'opinions');
  const called = usePart(meeting, 'roll_call').value;
  const turns = edited.value.turns;
  const [since, setSince] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const absent = new Set(called.lines.filter((line) => line.mark !== 'late').map((line) => line.member));
  const spoken = new Map<string, number>();
  for (const turn of turns) spoken.set(turn.member, (spoken.get(turn.member) ?? 0) + turn.count);
  const write = (changed: Turn[]) => edited.change({ turns: changed });
  const speak = (member: string) => {
    write([...turns, { member, count: 1 }]);
    if (meeting.date === today()) setSince(Date.now());
    setSaid(t('meeting.speaksAs', { name: nameOf(member), place: turns.length + 1 }));
  };
  const last = turns.at(-1);
  return (
    <PartSection title={t('meeting.speakers')} check="opinions" edited={edited} hint={t('meeting.speakersHint')}>
      {since !== null && last && <SpeakingNow name={nameOf(last.member)} since={since} onStop={() => setSince(null)} />}
      <NameGrid
        people={roll
          .filter((who) => !absent.has(who.id))
          .map((who) => {
            const times = spoken.get(who.id) ?? 0;
            return { id: who.id, name: who.name, pressed: times > 0, mark: times > 0 ? t('meeting.times', { count: times }) : undefined, tone: times > 0 ? 'spoke' : 'present' };
          })}
        label={t('meeting.findSpeaker')}
        hint={t('meeting.findSpeakerHint')}
        finderId={speakersFinder}
        onPick={speak}
        said={said}
      />
      {turns.length > 0 && (
        <ol className="turns" aria-label={t('meeting.turns')}>
          {turns.map((turn, index) => (
            <li key={index}>
              <span className="turn-number">{index + 1}.</span>
              <span className="turn-name">{nameOf(turn.member)}</span>
              {open === index ? (
                <textarea
                  autoFocus
                  rows={2}
                  aria-label={t('meeting.saidBy', { name: nameOf(turn.member) })}
                  value={turn.said ?? ''}
                  maxLength={20000}
                  onChange={(event) => write(turns.map((one, place) => (place === index ? { ...one, said: event.target.value || undefined } : one)))}
                />
              ) : (
                <span className="turn-said">{turn.said}</span>
              )}
              <button type="button" className="button button-quiet" aria-expanded={open === index} onClick={() => setOpen(open === index ? null : index)}>
                {open === index ? t('meeting.done') : t('meeting.writeSaid')}
                <span className="visually-hidden"> {nameOf(turn.member)}</span>
              </button>
              <button type="button" className="button button-quiet" onClick={() => write(turns.filter((_, place) => place !== index))}>
                {t('meeting.takeOff')}
                <span className="visually-hidden"> {nameOf(turn.member)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </PartSection>
  );
});

function SpeakingNow({ name, since, onStop }: { name: string; since: number; onStop: () => void }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <p className="speaking-now">
      <StateMark state="on_track" word={t('meeting.speaking', { name })} />{' '}
      <span className="number">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</span>
      <button type="button" className="button button-quiet" onClick={onStop}>
        {t('meeting.stopClock')}
      </button>
    </p>
  );
}
