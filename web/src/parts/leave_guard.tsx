import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

import { useModal } from './modal';

/// Asks before somebody leaves what is not kept yet; in the page by a dialog of ours, at closing by the browser's.
export function LeaveGuard({ when, question }: { when: boolean; question: string }) {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!when) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [when]);
  const asking = blocker.state === 'blocked';
  const dialog = useModal(asking);
  if (!asking) return null;
  return (
    <dialog ref={dialog} className="leave-guard" onCancel={() => blocker.reset()}>
      <p>{question}</p>
      <div className="leave-guard-acts">
        <button type="button" className="button button-primary" onClick={() => blocker.reset()}>
          {t('frame.stay')}
        </button>
        <button type="button" className="button" onClick={() => blocker.proceed()}>
          {t('frame.leave')}
        </button>
      </div>
    </dialog>
  );
}
