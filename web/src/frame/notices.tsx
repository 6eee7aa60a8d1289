import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

function watchNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(watchNetwork, () => navigator.onLine);
}

/// What everybody must know on every page: demonstration data, no network.
export function Notices({ demonstration }: { demonstration: boolean }) {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div className="notices not-printed" role="status">
      {demonstration && <p className="notice">{t('frame.demonstration')}</p>}
      {!online && <p className="notice notice-strong">{t('frame.offline')}</p>}
    </div>
  );
}
