import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useMemberSearch } from '@/api/members';
import { useUnitSearch } from '@/api/units';
import { thisYear } from '@/parts/dates';
import { fold } from '@/parts/fold';
import { useModal } from '@/parts/modal';
import { usePages } from './pages';
import { pathOf, usePlace } from './place';
import './palette.css';

interface Choice {
  key: string;
  group: string;
  label: string;
  hint?: string;
  path: string;
}

/// Ctrl+K: pages, bodies and members by a part of their name, with or without diacritics.
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useModal();
  const navigate = useNavigate();
  const choices = useChoices(text);
  const open = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    void navigate(choice.path);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') open(choices[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('frame.search')} onClose={onClose}>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices[chosen] ? `choice-${chosen}` : undefined}
        aria-label={t('frame.search')}
        placeholder={t('frame.searchHint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <ul id="palette-list" role="listbox" aria-label={t('frame.search')}>
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`choice-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => open(choice)}
            onMouseMove={() => setChosen(index)}
          >
            <span>{choice.label}</span>
            <span className="quiet small">{choice.hint ?? choice.group}</span>
          </li>
        ))}
      </ul>
      {text.length > 1 && choices.length === 0 && <p className="palette-empty quiet">{t('frame.searchNothing', { text })}</p>}
    </dialog>
  );
}

function useChoices(text: string): Choice[] {
  const { t } = useTranslation();
  const pages = usePages();
  const place = usePlace();
  const units = useUnitSearch(text);
  const members = useMemberSearch(text);
  const wanted = fold(text);
  const year = place?.year ?? thisYear();
  return [
    ...pages
      .map((page) => ({ key: page.name, group: t('frame.searchPages'), label: t(`frame.pages.${page.name}`), path: page.path }))
      .filter((choice) => fold(choice.label).includes(wanted)),
    ...(units.data?.items ?? []).map((unit) => ({
      key: unit.id,
      group: t('frame.searchUnits'),
      label: unit.name,
      hint: unit.code,
      path: pathOf({ unit: unit.id, year }),
    })),
    ...(members.data?.items ?? []).map((member) => ({
      key: member.id,
      group: t('frame.searchMembers'),
      label: member.name,
      hint: member.unit_name ?? member.code,
      path: pathOf({ unit: member.unit ?? place?.unit ?? '', year }, `dang-vien/${member.id}`),
    })),
  ];
}
