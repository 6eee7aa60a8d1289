import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';

import { onSignedOut } from '@/api/client';
import { useSession } from '@/api/session';
import { KeptWork } from '@/offline/kept_work';
import { sendWaiting } from '@/offline/kept_parts';
import { newerFilesHere } from '@/offline/service';
import { LoadingPage } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import { WhyProvider } from '@/parts/why';
import { FirstVisit } from './first_visit';
import { Masthead } from './masthead';
import { Navigation } from './navigation';
import { Notices } from './notices';
import { SignInAgain } from './sign_in_again';
import './frame.css';

/// What stands around every page of somebody who is signed in.
export function Frame() {
  const { t } = useTranslation();
  const session = useSession();
  const location = useLocation();
  const [expired, setExpired] = useState(false);
  useEffect(() => onSignedOut(() => setExpired(true)), []);

  // Where the link that was followed is gone with its page, the keyboard goes on from the new one.
  const from = useRef(location.pathname);
  useEffect(() => {
    if (from.current === location.pathname) return;
    from.current = location.pathname;
    if (newerFilesHere()) {
      window.location.reload();
      return;
    }
    if (document.activeElement === document.body) document.getElementById('noi-dung')?.focus({ preventScroll: true });
  }, [location.pathname]);

  const signedInAgain = () => {
    setExpired(false);
    sendWaiting();
  };
  if (session.isPending) return <LoadingPage />;
  if (session.isError && session.data === undefined) return <ProblemNotice fault={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) return <Navigate to={`/dang-nhap?ve=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  return (
    <WhyProvider>
      <a className="skip" href="#noi-dung">
        {t('frame.skip')}
      </a>
      <KeptWork account={session.data.account} />
      <Masthead name={session.data.name} />
      <Notices demonstration={session.data.demonstration} />
      <div className="frame">
        <Navigation />
        <main id="noi-dung" tabIndex={-1}>
          <FirstVisit key={session.data.account} account={session.data.account} />
          <Outlet />
        </main>
      </div>
      {expired && <SignInAgain onDone={signedInAgain} />}
      <ScrollRestoration />
    </WhyProvider>
  );
}
