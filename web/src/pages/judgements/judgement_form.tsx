import { useQueryClient } from '@tanstack/react-query';

import { putJudgement, showJudgement } from '@/api/judgements';
import type { PlanText } from '@/api/evaluation_types';
import { useHelp } from '@/parts/help';
import { useAutosave } from './autosave';
import { draftOf, type Item } from './items';
import { JudgementWords } from './judgement_words';
import { LevelFields } from './level_fields';

/// Level, share and note of one item; saved by itself.
export function JudgementForm({ item, plan, unit, year, focus }: {
  item: Item;
  plan: PlanText;
  unit: string;
  year: number;
  focus: boolean;
}) {
  const queries = useQueryClient();
  const help = useHelp(plan);
  const own = item.byRest ? undefined : item.judgement;
  const place = { unit, year, plan: plan.id, indicator: item.id };
  const work = useAutosave(
    {
      key: `bontot.judgement.${unit}.${year}.${item.id}`,
      put: (body, version) => putJudgement(queries, place, body, version),
      show: (now) => showJudgement(queries, place, now),
    },
    own,
  );
  return <LevelFields work={work} help={help.ofIndicator(item.id)} focus={focus} theirs={(level) => <JudgementWords judgement={level} draft={draftOf(level)} />} />;
}
