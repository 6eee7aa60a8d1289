import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import { tagOf, useChangeEvidence, type Evidence, type EvidenceWords } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { dayOf } from '@/parts/dates';
import { ProblemNotice } from '@/parts/problem_notice';
import { WordsForm } from './words_form';

function wordsOf(piece: EvidenceWords): EvidenceWords {
  const { kind, title, effective, expires, indicators } = piece;
  return { kind, title, effective, expires, indicators };
}

/// Mending what is said about a piece. Where somebody else was quicker both versions stand here; nothing typed is lost.
export function PieceEdit({ piece, plan, onDone }: { piece: Evidence; plan: PlanText | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChangeEvidence(piece);
  const [words, setWords] = useState(() => wordsOf(piece));
  // The version that the words were read from, also when the list is read anew meanwhile.
  const [read, setRead] = useState(() => tagOf(piece));
  const problem = change.error instanceof Refused ? change.error.problem : undefined;
  const theirs = problem?.status === 412 ? (problem.current as Evidence | undefined) : undefined;
  const save = (version: string) => change.mutate({ body: words, tag: version }, { onSuccess: onDone });
  const quoted = (version: string) => (version.startsWith('"') ? version : `"${version}"`);
  return (
    <form
      className="piece-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(read);
      }}
    >
      <WordsForm words={words} plan={plan} fault={change.error} onChange={setWords} />
      {theirs ? (
        <div className="incoming-warning" role="alert">
          <p>{t('evidence.changedElsewhere')}</p>
          <p>
            <strong>{theirs.title}</strong> · {t(`evidence.kinds.${theirs.kind}`)}
            {theirs.effective && ` · ${t('evidence.theirDate', { day: dayOf(theirs.effective) })}`} · {theirs.indicators.join(', ')}
          </p>
          <div className="incoming-acts">
            <button type="button" className="button" onClick={() => save(quoted(problem?.current_version ?? ''))}>
              {t('evidence.keepMine')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                setWords(wordsOf(theirs));
                setRead(quoted(problem?.current_version ?? ''));
                change.reset();
              }}
            >
              {t('evidence.useTheirs')}
            </button>
          </div>
        </div>
      ) : (
        <ProblemNotice fault={change.error} />
      )}
      <div className="incoming-acts">
        <button type="submit" className="button button-primary" disabled={change.isPending || theirs !== undefined}>
          {t('frame.save')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('frame.cancel')}
        </button>
      </div>
    </form>
  );
}
