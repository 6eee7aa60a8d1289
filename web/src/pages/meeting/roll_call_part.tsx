import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RollCall } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { useMeetingWork } from './meeting_work';
import { NameGrid } from './name_grid';
import { PartSection } from './part_section';

type Line = RollCall['lines'][number];

export const rollFinder = 'roll-finder';
const marks = ['excused', 'unexcused', 'late', 'unknown'] as const;

/// Everybody is present; whoever is not gets a line: why, or how late.
export const RollCallPart = memo(function RollCallPart() {
  const { t } = useTranslation();
  const { meeting, roll, nameOf } = useMeetingWork();
  const edited = usePart(meeting, 'roll_call');
  const lines = linesOf(edited.value, meeting.requests, meeting.shows_private);
  const [said, setSaid] = useState('');
  const marked = new Map(lines.map((line) => [line.member, line.mark]));
  const write = (changed: Line[]) => edited.change({ called: true, lines: changed });
  const toggle = (member: string) => {
    const here = marked.has(member);
    write(here ? lines.filter((line) => line.member !== member) : [...lines, { member, mark: 'excused' }]);
    setSaid(`${nameOf(member)}: ${here ? t('meeting.present') : t('meeting.marks.excused')}`);
  };
  const set = (member: string, changed: Partial<Line>) => write(lines.map((line) => (line.member === member ? { ...line, ...changed } : line)));
  const expected = roll.filter((who) => who.eligible);
  const outside = roll.filter((who) => !who.eligible);
  return (
    <PartSection title={t('meeting.rollCall')} check="attendance" edited={edited} hint={t('meeting.rollHint')}>
      <NameGrid
        people={expected.map((who) => {
          const mark = marked.get(who.id);
          return {
            id: who.id,
            name: who.name,
            pressed: mark !== undefined,
            mark: mark && t(`meeting.marks.${mark}`),
            tone: mark === undefined ? 'present' : mark === 'late' ? 'spoke' : 'absent',
          };
        })}
        label={t('meeting.findAbsent')}
        hint={t('meeting.findAbsentHint')}
        finderId={rollFinder}
        onPick={toggle}
        said={said}
      />
      {outside.length > 0 && (
        <p className="quiet small">
          {t('meeting.notCounted')} {outside.map((who) => who.name).join(', ')}
        </p>
      )}
      {lines.length > 0 && (
        <ul className="absences" aria-label={t('meeting.absences')}>
          {lines.map((line) => (
            <AbsenceLine key={line.member} line={line} name={nameOf(line.member)} onChange={(changed) => set(line.member, changed)} onPresent={() => toggle(line.member)} />
          ))}
        </ul>
      )}
      {!edited.value.called && (
        <button type="button" className="button" onClick={() => write(lines)}>
          {lines.length === 0 ? t('meeting.confirmAll') : t('meeting.confirmRoll')}
        </button>
      )}
      <datalist id="reasons">
        {t('meeting.usualReasons')
          .split('|')
          .map((reason) => (
            <option key={reason} value={reason} />
          ))}
      </datalist>
    </PartSection>
  );
});

function AbsenceLine({ line, name, onChange, onPresent }: { line: Line; name: string; onChange: (changed: Partial<Line>) => void; onPresent: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className="absence-name">{name}</span>
      <select aria-label={t('meeting.howAbsent', { name })} value={line.mark} onChange={(event) => onChange({ mark: event.target.value as Line['mark'] })}>
        {marks.map((mark) => (
          <option key={mark} value={mark}>
            {t(`meeting.marks.${mark}`)}
          </option>
        ))}
      </select>
      <input
        list="reasons"
        aria-label={t('meeting.reasonOf', { name })}
        placeholder={t('meeting.reason')}
        maxLength={1000}
        value={line.reason ?? ''}
        onChange={(event) => onChange({ reason: event.target.value || undefined })}
      />
      <button type="button" className="button" onClick={onPresent}>
        {t('meeting.isPresent')}
      </button>
    </li>
  );
}

/// Before the roll is called, those whose request was granted are down as excused already.
function linesOf(value: RollCall, requests: { member: string; state: string; reason?: string }[], showsReasons: boolean): Line[] {
  if (value.called) return value.lines;
  const granted = requests
    .filter((request) => request.state === 'granted' && !value.lines.some((line) => line.member === request.member))
    .map((request): Line => ({ member: request.member, mark: 'excused', reason: showsReasons ? request.reason : undefined }));
  return [...value.lines, ...granted];
}
