import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ImportDone as Done } from '@/api/contract';
import { pathOf, type Place } from '@/frame/place';
import { StateMark } from '@/parts/state_mark';

/// What was written, and the way on.
export function ImportDone({ place, done, onAgain }: { place: Place; done: Done; onAgain: () => void }) {
  const { t } = useTranslation();
  const { add = 0, update = 0, skip = 0, same = 0 } = done.counts;
  return (
    <div className="import-text" role="status">
      <p>
        <StateMark state="met" word={t('imports.doneSays', { add, update, skip, same })} />
      </p>
      <p className="import-buttons">
        <Link className="button button-primary" to={pathOf(place, 'dang-vien')}>
          {t('frame.pages.members')}
        </Link>
        <button type="button" className="button" onClick={onAgain}>
          {t('imports.again')}
        </button>
      </p>
    </div>
  );
}
