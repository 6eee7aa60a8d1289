import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { useSession, useSignOut } from '@/api/session';
import { forgetKept } from '@/offline/forget';
import { useUnsentCount } from '@/offline/use_part';
import { Ask } from '@/parts/ask';
import { Caret } from '@/parts/caret';
import { changePreferences, usePreferences } from '@/theme/preferences';
import { askForTour } from './first_visit';

/// The person's own things: account, mode, language, sign out.
export function NameMenu({ name }: { name: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { mode, language } = usePreferences();
  const signOut = useSignOut();
  const navigate = useNavigate();
  useEffect(() => {
    const close = (event: Event) => {
      const inside = place.current?.contains(event.target as Node);
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : inside) return;
      setOpen(false);
      if (inside) place.current?.querySelector('button')?.focus();
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  const choose = (change: Parameters<typeof changePreferences>[0]) => {
    changePreferences(change);
    setOpen(false);
  };
  const account = useSession().data?.account;
  const unsent = useUnsentCount();
  const [asking, setAsking] = useState(false);
  // Nothing of this account stays on the machine; what was not sent yet would be lost, so that is asked about first.
  const leave = () => {
    setAsking(false);
    // First what is kept here: the server's answer clears the browser's store, which must not be in the middle of it.
    void forgetKept(account).finally(() => signOut.mutate(undefined, { onSettled: () => void navigate('/dang-nhap') }));
  };
  return (
    <div className="name-menu" ref={place}>
      <button type="button" className="masthead-button name-menu-button" aria-label={name} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="name-menu-name">{name}</span> <Caret />
      </button>
      {asking && (
        <Ask title={t('frame.signOutTitle')} confirm={t('frame.signOutAnyway')} onConfirm={leave} onClose={() => setAsking(false)}>
          <p>{t('frame.signOutUnsent', { count: unsent })}</p>
        </Ask>
      )}
      {open && (
        <ul className="name-menu-list">
          <li>
            <Link to="/toi" onClick={() => setOpen(false)}>
              {t('frame.me')}
            </Link>
          </li>
          <li>
            <button type="button" onClick={() => choose({ mode: mode === 'dark' ? 'light' : 'dark' })}>
              {mode === 'dark' ? t('frame.light') : t('frame.dark')}
            </button>
          </li>
          <li>
            <button type="button" onClick={() => choose({ language: language === 'vi' ? 'en' : 'vi' })}>
              {t('frame.language')}
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                askForTour();
              }}
            >
              {t('help.visit.again')}
            </button>
          </li>
          <li>
            <button type="button" onClick={unsent > 0 ? () => setAsking(true) : leave}>
              {t('frame.signOut')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
