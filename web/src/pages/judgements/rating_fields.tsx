import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import { usePutRating, type Rating, type RatingToEnter } from '@/api/judgements';
import { dayOf } from '@/parts/dates';
import { ProblemNotice } from '@/parts/problem_notice';
import { SaveState } from '@/parts/save_state';

export interface DecisionDraft {
  number: string;
  date: string | undefined;
  by: string;
  regime: string;
}

const levels = ['excellent', 'good', 'completed', 'not_completed'] as const;
const scopes = ['not_subject', 'not_yet'] as const;
type Choice = (typeof levels)[number] | (typeof scopes)[number];

function choiceOf(rating: Rating | undefined): Choice | '' {
  return rating && rating.version > 0 ? (rating.level ?? rating.scope ?? '') : '';
}

function isScope(choice: Choice): choice is (typeof scopes)[number] {
  return (scopes as readonly string[]).includes(choice);
}

/// The decision as the server keeps it; an entry made anew stands on the one typed above the table.
function storedDecision(rating: Rating | undefined): { number: string; date: string } | undefined {
  return rating?.decision as { number: string; date: string } | undefined;
}

/// Two cells of a rating line: the level, and what it stands on. Saved as soon as it is complete.
export function RatingFields({ unit, year, member, name, rating, decision, mayRecord, basisShown = true }: {
  unit: string;
  year: number;
  member?: string;
  name: string;
  rating: Rating | undefined;
  decision: DecisionDraft;
  mayRecord: boolean;
  /// What it stands on; a reason that is still asked for is shown beside the level where the column is not.
  basisShown?: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const put = usePutRating(unit, year, member);
  const [choice, setChoice] = useState(choiceOf(rating));
  const [reason, setReason] = useState(rating?.reason ?? '');
  const stored = storedDecision(rating);
  const waits = choice !== '' && !isScope(choice) && choice !== choiceOf(rating) && !(decision.number && decision.date);
  const unsaved = mayRecord && choice !== '' && choice !== choiceOf(rating) && !waits && !put.isPending && !put.isError;
  const theirs = put.error instanceof Refused && put.error.problem.status === 412 ? (put.error.problem.current as Rating | undefined) : undefined;
  const save = (chosen: Choice | '', why: string, version = rating?.version ?? 0) => {
    if (!chosen) return;
    const body: RatingToEnter = { regime: decision.regime };
    if (isScope(chosen)) {
      if (!why.trim()) return;
      body.scope = chosen;
      body.reason = why.trim();
    } else {
      if (!decision.number || !decision.date) return;
      body.level = chosen;
      body.decision = { number: decision.number, date: decision.date, by: decision.by || undefined };
    }
    put.mutate({ body, version });
  };
  const basis = (
    <>
      {stored && t('judgements.ratings.basisOf', { number: stored.number, day: dayOf(stored.date) })}
      {!mayRecord && !stored && (rating?.reason ?? '–')}
    </>
  );
  if (!mayRecord) {
    return (
      <>
        <td>{choice ? t(`judgements.ratings.levels.${choice}`) : <span className="quiet">{t('judgements.ratings.choose')}</span>}</td>
        {basisShown && <td>{basis}</td>}
      </>
    );
  }
  const reasonField = choice && isScope(choice) && (
    <label>
      <span className="visually-hidden">{`${t('judgements.ratings.reason')}: ${name}`}</span>
      <input
        placeholder={t('judgements.ratings.reason')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onBlur={() => reason.trim() !== (rating?.reason ?? '') && save(choice, reason)}
      />
      {!reason.trim() && <span className="hint quiet small">{t('judgements.ratings.reasonNeeded')}</span>}
    </label>
  );
  return (
    <>
      <td>
        <select
          aria-label={`${t('judgements.ratings.level')}: ${name}`}
          value={choice}
          disabled={put.isPending}
          onChange={(event) => {
            const chosen = event.target.value as Choice;
            setChoice(chosen);
            save(chosen, reason);
          }}
        >
          <option value="" disabled>
            {t('judgements.ratings.choose')}
          </option>
          {[...levels, ...scopes].map((each) => (
            <option key={each} value={each}>
              {t(`judgements.ratings.levels.${each}`)}
            </option>
          ))}
        </select>
        {waits && (
          <span className="hint quiet small">
            {t('judgements.ratings.decisionFirst')}{' '}
          </span>
        )}
        {!basisShown && reasonField}
        {unsaved && (!isScope(choice) || reason.trim()) && (
          <button type="button" className="button" onClick={() => save(choice, reason)}>
            {t('frame.save')}
          </button>
        )}
        {theirs ? (
          <Conflict
            theirs={theirs}
            onMine={() => save(choice, reason, theirs.version)}
            onTheirs={() => void queries.invalidateQueries({ queryKey: ['ratings', unit, year] })}
          />
        ) : (
          <ProblemNotice fault={put.error} retry={() => save(choice, reason)} />
        )}
      </td>
      {basisShown && (
        <td>
          {reasonField || basis}
          <SaveState saving={put.isPending ? { state: 'saving' } : { state: 'clean' }} />
        </td>
      )}
    </>
  );
}

/// Somebody else was quicker: what they entered, and a choice.
function Conflict({ theirs, onMine, onTheirs }: { theirs: Rating; onMine: () => void; onTheirs: () => void }) {
  const { t } = useTranslation();
  const level = choiceOf(theirs);
  return (
    <div className="judgement-conflict" role="alert">
      <p>
        {t('frame.conflict')}: {level && t(`judgements.ratings.levels.${level}`)}
      </p>
      <div className="judgement-acts">
        <button type="button" className="button" onClick={onMine}>
          {t('judgements.keepMine')}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {t('judgements.useTheirs')}
        </button>
      </div>
    </div>
  );
}
