import { useTranslation } from 'react-i18next';

import { timeOf } from './dates';

export type Saving =
  | { state: 'clean' }
  | { state: 'waiting' | 'saving' | 'kept' | 'conflict' | 'failed' }
  | { state: 'saved'; at: number };

/// Whether what was typed is safe, in words: always visible where something can be typed.
export function SaveState({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  const words = {
    clean: '',
    waiting: t('frame.notSaved'),
    saving: t('frame.saving'),
    kept: t('frame.keptHere'),
    conflict: t('frame.conflict'),
    failed: t('frame.notSaved'),
    saved: saving.state === 'saved' ? t('frame.saved', { time: timeOf(saving.at) }) : '',
  };
  return (
    <span className="quiet small" role="status">
      {words[saving.state]}
    </span>
  );
}
