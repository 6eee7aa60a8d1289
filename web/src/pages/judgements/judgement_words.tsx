import { useTranslation } from 'react-i18next';

import type { Judgement } from '@/api/judgements';
import { momentOf } from '@/parts/dates';
import { StateMark, type State } from '@/parts/state_mark';
import type { Draft, Level } from './items';

const marks: Record<Level, State> = { met: 'met', partly: 'partly_met', not_met: 'not_met', not_applicable: 'not_applicable' };

export function LevelMark({ draft, wordless }: { draft: Draft; wordless?: boolean }) {
  const { t } = useTranslation();
  if (!draft.level) return <StateMark state="pending" word={t('judgements.undecided')} wordless={wordless} />;
  const word = t(`judgements.levels.${draft.level}`);
  return <StateMark state={marks[draft.level]} word={draft.share ? `${word} (${draft.share} %)` : word} wordless={wordless} />;
}

/// A judgement to read: level, note, who and when.
export function JudgementWords({ judgement, draft, byRest = false }: { judgement: Judgement | undefined; draft: Draft; byRest?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="judgement-words">
      <LevelMark draft={draft} />
      {byRest && <p className="quiet small">{t('judgements.byRest')}</p>}
      {draft.note && <p>{draft.note}</p>}
      {judgement?.judged_by && judgement.judged_at !== undefined && (
        <p className="quiet small">{t('judgements.byWhom', { name: judgement.judged_by, moment: momentOf(judgement.judged_at) })}</p>
      )}
    </div>
  );
}
