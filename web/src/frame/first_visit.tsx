import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import '@/parts/button.css';
import './first_visit.css';

const Tour = lazy(() => import('./tour').then((file) => ({ default: file.Tour })));
const askedFor = 'bontot.tour';

/// Shows the introduction again, from wherever the person is.
export function askForTour(): void {
  window.dispatchEvent(new Event(askedFor));
}

/// The first time on the home page: an offer of a short look around, which can be declined and is not made again.
export function FirstVisit({ account }: { account: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const key = `bontot.visited.${account}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(key) !== null);
  const [touring, setTouring] = useState(false);
  useEffect(() => {
    const start = () => setTouring(true);
    window.addEventListener(askedFor, start);
    return () => window.removeEventListener(askedFor, start);
  }, []);
  const remember = () => {
    localStorage.setItem(key, '1');
    setSeen(true);
  };
  return (
    <>
      {!seen && !touring && pathname === '/' && (
        <aside className="first-visit not-printed" aria-label={t('help.visit.label')}>
          <p>{t('help.visit.offer')}</p>
          <div className="first-visit-acts">
            <button type="button" className="button" onClick={() => setTouring(true)}>
              {t('help.visit.start')}
            </button>
            <button type="button" className="button button-link" onClick={remember}>
              {t('help.visit.skip')}
            </button>
          </div>
        </aside>
      )}
      {touring && (
        <Suspense fallback={null}>
          <Tour
            onClose={() => {
              setTouring(false);
              remember();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
