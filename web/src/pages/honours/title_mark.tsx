import { useTranslation } from 'react-i18next';

import type { TitleState } from '@/api/honours';
import { StateMark, type State } from '@/parts/state_mark';

const looks: Record<TitleState, State> = { recognised: 'met', revoked: 'not_met', not_recognised: 'not_met', undecided: 'pending' };

/// What was decided about one year, by shape and word.
export function TitleMark({ state }: { state: TitleState }) {
  const { t } = useTranslation();
  return <StateMark state={looks[state]} word={t(`honours.titles.${state}`)} />;
}
