import { memo, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { fold } from '@/parts/fold';

export interface PersonChoice {
  id: string;
  name: string;
  /// What the person's button says beside the name; `tone` colours it as well.
  mark?: string;
  tone?: 'present' | 'absent' | 'spoke' | 'out';
  pressed: boolean;
}

/// Everybody of the roll as a button. Typing a part of a name (diacritics not needed) and Enter presses the first that
/// fits; arrows choose another one. The text is then empty again for the next name.
export function NameGrid({ people, label, hint, onPick, finderId, said }: {
  people: PersonChoice[];
  label: string;
  hint: string;
  onPick: (id: string) => void;
  finderId: string;
  /// Said to a screen reader after a choice.
  said: string;
}) {
  const { t } = useTranslation();
  const hintId = useId();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const grid = useRef<HTMLUListElement>(null);
  const fitting = text.trim() === '' ? [] : fittingNames(people, text);
  const fits = new Set(fitting);
  const chosen = fitting[Math.min(place, fitting.length - 1)];
  const pick = (id: string) => {
    onPick(id);
    setText('');
    setPlace(0);
  };
  const pickAt = (target: HTMLElement) => {
    const person = target.closest<HTMLElement>('[data-person]')?.dataset.person;
    if (person) pick(person);
  };
  const write = (typed: string) => {
    // Whoever types a name wants to see whom it finds: the names may lie below the window's edge.
    if (text === '') grid.current?.scrollIntoView({ block: 'nearest' });
    setText(typed);
    setPlace(0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setPlace((before) => wrapped(before + (event.key === 'ArrowDown' ? 1 : -1), fitting.length));
    else if (event.key === 'Enter' && chosen) pick(chosen.id);
    else if (event.key === 'Escape') setText('');
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <div className="names">
      <label className="names-finder">
        <span className="visually-hidden">{label}</span>
        <input
          id={finderId}
          value={text}
          autoComplete="off"
          enterKeyHint="done"
          aria-describedby={hintId}
          placeholder={label}
          onChange={(event) => write(event.target.value)}
          onKeyDown={press}
        />
        <span id={hintId} className="quiet small">
          {text.trim() !== '' && !chosen ? t('meeting.nobodyFits') : hint}
        </span>
      </label>
      <ul className="names-grid" ref={grid} onClick={(event) => pickAt(event.target as HTMLElement)}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonButton {...person} faint={fitting.length > 0 && !fits.has(person)} chosen={person === chosen} />
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {chosen ? chosen.name : said}
      </p>
    </div>
  );
}

/// Drawn anew only where this person's state changes: of sixty names a key changes few.
const PersonButton = memo(function PersonButton({ id, name, mark, tone, pressed, faint, chosen }: PersonChoice & { faint: boolean; chosen: boolean }) {
  const look = ['person', tone && `person-${tone}`, faint && 'person-faint', chosen && 'person-chosen'].filter(Boolean).join(' ');
  return (
    <button type="button" className={look} aria-pressed={pressed} data-person={id}>
      <span className="person-name">{name}</span>
      {mark && <span className="person-mark small">{mark}</span>}
    </button>
  );
});

function wrapped(place: number, length: number): number {
  return length === 0 ? 0 : (place + length) % length;
}

/// Given names (the last word) that begin so come first, then any word, then anywhere.
function fittingNames(people: PersonChoice[], text: string): PersonChoice[] {
  const wanted = fold(text.trim());
  const rank = (name: string) => {
    const folded = fold(name);
    const words = folded.split(' ');
    if (words.at(-1)?.startsWith(wanted)) return 0;
    if (words.some((word) => word.startsWith(wanted))) return 1;
    return folded.includes(wanted) ? 2 : 3;
  };
  return people
    .map((person) => ({ person, rank: rank(person.name) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.person);
}
