import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useUnit } from '@/api/units';
import { changePreferences, usePreferences } from '@/theme/preferences';
import { Caret } from '@/parts/caret';
import { NameMenu } from './name_menu';
import { useGoTo, usePlace, years } from './place';

const Palette = lazy(() => import('./palette').then((file) => ({ default: file.Palette })));

/// Bốn Tốt · [unit] · [year] … search · A+ · name
export function Masthead({ name }: { name: string }) {
  const { t } = useTranslation();
  const { size } = usePreferences();
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const large = size === 'large';
  return (
    <header className="masthead not-printed">
      <Link to="/" className="masthead-brand">
        {t('frame.product')}
      </Link>
      <PlaceChoice onSearch={() => setSearching(true)} />
      <span className="masthead-space" />
      <button type="button" className="masthead-search" onClick={() => setSearching(true)}>
        {t('frame.search')} <kbd>{'Ctrl K'}</kbd>
      </button>
      <button
        type="button"
        className="masthead-button"
        aria-pressed={large}
        title={large ? t('frame.normalText') : t('frame.largerText')}
        aria-label={t('frame.largerText')}
        onClick={() => changePreferences({ size: large ? 'normal' : 'large' })}
      >
        {large ? 'A−' : 'A+'}
      </button>
      <NameMenu name={name} />
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}

function PlaceChoice({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation();
  const place = usePlace();
  const goTo = useGoTo();
  const unit = useUnit(place?.unit ?? '');
  if (!place) return null;
  const choices = years().includes(place.year) ? years() : [...years(), place.year];
  return (
    <>
      <button type="button" className="masthead-unit" title={t('frame.unit')} onClick={onSearch}>
        <span className="visually-hidden">{t('frame.unit')}: </span>
        {unit.data?.name ?? '…'} <Caret />
      </button>
      <label className="masthead-year">
        <span className="visually-hidden">{t('frame.year')}</span>
        <select value={place.year} onChange={(event) => goTo({ ...place, year: Number(event.target.value) })}>
          {choices.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
