import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanText } from '@/api/evaluation_types';
import { FieldFault } from '@/parts/field_fault';
import { Help, useHelp } from '@/parts/help';
import { ProblemNotice } from '@/parts/problem_notice';
import { SaveState } from '@/parts/save_state';
import { useAutosave } from './autosave';
import { draftOf, levels, noteMissing, shareWrong, type Item } from './items';
import { JudgementWords } from './judgement_words';

/// Level, share and note of one item; saved by itself.
export function JudgementForm({ item, plan, unit, year, focus }: {
  item: Item;
  plan: PlanText;
  unit: string;
  year: number;
  focus: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const help = useHelp(plan);
  const own = item.byRest ? undefined : item.judgement;
  const { draft, saving, fault, theirs, change, settle } = useAutosave({ unit, year, plan: plan.id, indicator: item.id }, own);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const wanted = group.current?.querySelector<HTMLInputElement>('input:checked') ?? group.current?.querySelector('input');
    if (focus) wanted?.focus();
  }, [focus]);
  return (
    <div className="judgement-form">
      <fieldset ref={group} className="levels">
        <legend className="field-label">
          <span>{t('judgements.level')}</span>
          <Help about={t('judgements.level')} text={help.ofIndicator(item.id)} />
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
        <span>{t('judgements.note')}</span>
        <textarea rows={3} maxLength={1000} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        {noteMissing(draft) && <span className="hint">{t('judgements.noteNeeded')}</span>}
      </label>
      {theirs && (
        <div className="judgement-conflict" role="alert">
          <p>{t('judgements.changedElsewhere')}</p>
          <JudgementWords judgement={theirs} draft={draftOf(theirs)} />
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
