import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePutRatings, type Person, type Rating } from '@/api/judgements';
import { Ask } from '@/parts/ask';
import { dayOf } from '@/parts/dates';
import { ProblemNotice } from '@/parts/problem_notice';
import type { DecisionDraft } from './rating_fields';

const levels = ['excellent', 'good', 'completed', 'not_completed'] as const;
type Level = (typeof levels)[number];

/// One level, as the decision gives it, for many members at once: said before it is done, and for whom.
export function RatingsAtOnce({ unit, year, open, decision }: {
  unit: string;
  year: number;
  /// Those whose rating was not entered yet.
  open: (Person & { rating: Rating | undefined })[];
  decision: DecisionDraft;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const decided = decision.number.trim() !== '' && decision.date !== undefined && decision.regime.trim() !== '';
  if (open.length < 2) return null;
  return (
    <p className="not-printed">
      <button type="button" className="button" disabled={!decided} onClick={() => setAsking(true)}>
        {t('judgements.ratings.atOnce', { count: open.length })}
      </button>
      {!decided && <span className="hint quiet small">{t('judgements.ratings.decisionFirst')}</span>}
      {asking && <AtOnce unit={unit} year={year} open={open} decision={decision} onClose={() => setAsking(false)} />}
    </p>
  );
}

function AtOnce({ unit, year, open, decision, onClose }: {
  unit: string;
  year: number;
  open: (Person & { rating: Rating | undefined })[];
  decision: DecisionDraft;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [level, setLevel] = useState<Level>('good');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(open.map((person) => person.id)));
  const put = usePutRatings(unit, year);
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const save = () =>
    put.mutate(
      {
        regime: decision.regime,
        decision: { number: decision.number, date: decision.date ?? '', by: decision.by || undefined },
        members: open.filter((person) => chosen.has(person.id)).map((person) => ({ member: person.id, level, version: person.rating?.version ?? 0 })),
      },
      { onSuccess: onClose },
    );
  return (
    <Ask title={t('judgements.ratings.atOnceTitle')} confirm={t('judgements.ratings.atOnceIt', { count: chosen.size })} disabled={chosen.size === 0 || put.isPending} onConfirm={save} onClose={onClose}>
      <p>{t('judgements.ratings.atOnceSays', { number: decision.number, day: decision.date ? dayOf(decision.date) : '' })}</p>
      <label className="field">
        <span>{t('judgements.ratings.level')}</span>
        <select value={level} onChange={(event) => setLevel(event.target.value as Level)}>
          {levels.map((each) => (
            <option key={each} value={each}>
              {t(`judgements.ratings.levels.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="at-once">
        <legend>{t('judgements.ratings.atOnceWho')}</legend>
        {open.map((person) => (
          <label key={person.id} className="check">
            <input type="checkbox" checked={chosen.has(person.id)} onChange={(event) => toggle(person.id, event.target.checked)} />
            <span>{person.name}</span>
          </label>
        ))}
      </fieldset>
      <ProblemNotice fault={put.error} />
    </Ask>
  );
}
