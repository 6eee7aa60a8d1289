import { useTranslation } from 'react-i18next';

import type { Act } from '@/parts/act';
import '@/parts/button.css';

/// The acts that are possible now, as buttons; each opens its small form.
export function ActMenu({ acts, onChoose }: { acts: readonly Act[]; onChoose: (act: Act) => void }) {
  const { t } = useTranslation();
  return (
    <div className="act-menu not-printed" role="group" aria-label={t('act.acts')}>
      {acts.map((act) => (
        <button key={act.key} type="button" className="button" onClick={() => onChoose(act)}>
          {act.title}
        </button>
      ))}
    </div>
  );
}
