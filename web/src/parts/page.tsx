import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './page.css';

export interface Crumb {
  label: string;
  path: string;
}

/// The frame of every page: breadcrumbs (an empty list keeps their place until names have come), one title, one line that says what the page is for, at most one primary act.
export function Page({ title, purpose, act, crumbs, children }: {
  title: string;
  purpose?: ReactNode;
  act?: ReactNode;
  crumbs?: Crumb[];
  children: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('frame.product')}`;
  }, [title, t]);
  return (
    <article className="page">
      {crumbs && (
        <nav className="page-crumbs not-printed" aria-label={t('frame.breadcrumbs')}>
          {crumbs.map((crumb) => (
            <Link key={crumb.path} to={crumb.path}>
              {crumb.label}
            </Link>
          ))}
        </nav>
      )}
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {purpose && <p className="page-purpose quiet">{purpose}</p>}
        </div>
        {act && <div className="page-act not-printed">{act}</div>}
      </header>
      {children}
    </article>
  );
}

/// A part of a page with its own small heading.
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <header className="section-head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
