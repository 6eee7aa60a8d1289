import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { FieldFault } from '@/parts/field_fault';
import { Help, type HelpText } from '@/parts/help';
import { ProblemNotice } from '@/parts/problem_notice';
import { SaveState } from '@/parts/save_state';
import type { useAutosave } from './autosave';
import { levels, noteMissing, shareWrong, type Draft, type Given } from './items';

/// Level, share and note, and both versions when somebody else was faster.
export function LevelFields<Level extends Given>({ work, help, focus, theirs: words, label, noteLabel, noteHint, noteAlways }: {
  work: ReturnType<typeof useAutosave<Level>>;
  help: HelpText | undefined;
  focus: boolean;
  theirs: (level: Level) => ReactNode;
  label?: string;
  noteLabel?: string;
  noteHint?: string;
  noteAlways?: (draft: Draft) => boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { draft, saving, fault, theirs, change, settle } = work;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const wanted = group.current?.querySelector<HTMLInputElement>('input:checked') ?? group.current?.querySelector('input');
    if (focus) wanted?.focus();
  }, [focus]);
  return (
    <div className="judgement-form">
      <fieldset ref={group} className="levels">
        <legend className="field-label">
          <span>{label ?? t('judgements.level')}</span>
          <Help about={label ?? t('judgements.level')} text={help} />
        </legend>
        {levels.map((level) => (
          <label key={level} className="level">
            <input type="radio" name={id} checked={draft.level === level} onChange={() => change({ level })} />
            {t(`judgements.levels.${level}`)}
          </label>
        ))}
      </fieldset>
      {draft.level === 'partly' && (
        <label className="field share-field">
          <span>{t('judgements.share')}</span>
          <input
            inputMode="decimal"
            value={draft.share}
            aria-invalid={shareWrong(draft)}
            onChange={(event) => change({ share: event.target.value })}
          />
          {shareWrong(draft) ? <FieldFault>{t('judgements.shareWrong')}</FieldFault> : <span className="hint">{t('judgements.shareHint')}</span>}
        </label>
      )}
      <label className="field">
        <span>{noteLabel ?? t('judgements.note')}</span>
        <textarea rows={3} maxLength={1000} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        {noteMissing(draft, noteAlways?.(draft)) && <span className="hint">{noteHint ?? t('judgements.noteNeeded')}</span>}
      </label>
      {theirs && (
        <div className="judgement-conflict" role="alert">
          <p>{t('judgements.changedElsewhere')}</p>
          {words(theirs)}
          <div className="judgement-acts">
            <button type="button" className="button" onClick={() => settle(true)}>
              {t('judgements.keepMine')}
            </button>
            <button type="button" className="button" onClick={() => settle(false)}>
              {t('judgements.useTheirs')}
            </button>
          </div>
        </div>
      )}
      <ProblemNotice fault={fault} />
      <p className="judgement-saving">
        <SaveState saving={saving} />
      </p>
    </div>
  );
}
