import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { movementChanged, useLevelWriter, type MovementLevel } from '@/api/movement';
import type { PlanText } from '@/api/evaluation_types';
import { momentOf } from '@/parts/dates';
import { useHelp } from '@/parts/help';
import { useAutosave } from '../judgements/autosave';
import { draftOf, type Draft } from '../judgements/items';
import { LevelMark } from '../judgements/judgement_words';
import { LevelFields } from '../judgements/level_fields';

/// The level of one side, saved by itself over the version that was read.
export function LevelForm({ unit, year, side, indicator, level, plan, focus, noteAlways }: {
  unit: string;
  year: number;
  side: 'self' | 'appraised';
  indicator: string;
  level: MovementLevel | undefined;
  plan: PlanText;
  focus: boolean;
  noteAlways?: (draft: Draft) => boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const help = useHelp(plan);
  const writer = useLevelWriter(queries, unit, year, side, indicator);
  const appraised = side === 'appraised';
  const work = useAutosave<MovementLevel>(
    { key: `bontot.level.${side}.${unit}.${year}.${indicator}`, put: writer.put, show: () => void movementChanged(queries, unit, year), noteAlways },
    level,
  );
  return (
    <LevelFields
      work={work}
      help={help.ofIndicator(indicator)}
      focus={focus}
      theirs={(theirs) => <LevelWords level={theirs} />}
      label={t(appraised ? 'assessment.appraisal.appraised' : 'assessment.level')}
      noteLabel={appraised ? t('assessment.appraisal.why') : undefined}
      noteHint={appraised ? t('assessment.appraisal.whyNeeded') : undefined}
      noteAlways={noteAlways}
    />
  );
}

/// A level to read: level, note, who and when.
export function LevelWords({ level }: { level: MovementLevel | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="judgement-words">
      <LevelMark draft={draftOf(level)} />
      {level?.note && <p>{level.note}</p>}
      {level?.given_at !== undefined && level.version > 0 && <p className="quiet small">{t('movement.by', { name: level.given_by ?? '', moment: momentOf(level.given_at) })}</p>}
    </div>
  );
}
