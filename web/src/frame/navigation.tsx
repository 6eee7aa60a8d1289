import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { usePages, type PageLink } from './pages';

const inBar = 4;

/// The pages of this person, 4 to 7 words. On a phone the first four stand in a bar at the bottom, the rest under "Thêm".
export function Navigation() {
  const { t } = useTranslation();
  const pages = usePages();
  const [open, setOpen] = useState(false);
  const link = (page: PageLink, index: number) => (
    <li key={page.name} className={index >= inBar ? 'navigation-further' : ''}>
      <NavLink to={page.path} end onClick={() => setOpen(false)}>
        {t(`frame.pages.${page.name}`)}
      </NavLink>
    </li>
  );
  return (
    <nav className={`navigation not-printed${open ? ' navigation-open' : ''}`} aria-label={t('frame.navigation')}>
      <ul>
        {pages.map(link)}
        {pages.length > inBar && (
          <li className="navigation-more">
            <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('frame.more')}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
