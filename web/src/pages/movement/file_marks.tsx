import { useTranslation } from 'react-i18next';

import type { FileStage, FileVerdict } from '@/api/movement';
import { StateMark, type State } from '@/parts/state_mark';

const looks: Record<FileVerdict, State> = {
  open: 'pending',
  withdrawn: 'not_applicable',
  not_accepted: 'not_met',
  not_proposed: 'not_met',
  proposed: 'on_track',
  not_recognised: 'not_met',
  recognised: 'met',
  revoked: 'not_met',
};

/// What was decided so far.
export function VerdictMark({ verdict }: { verdict: FileVerdict }) {
  const { t } = useTranslation();
  return <StateMark state={looks[verdict]} word={t(`movement.verdicts.${verdict}`)} />;
}

/// Who works on it, in words alone: it is no judgement, so it has no shape of one.
export function StageWords({ stage }: { stage: FileStage }) {
  const { t } = useTranslation();
  return <span className="stage-words">{t(`movement.stages.${stage}`)}</span>;
}
