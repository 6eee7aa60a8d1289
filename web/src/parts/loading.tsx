import { useTranslation } from 'react-i18next';
import './loading.css';

/// Grey lines where content will be: they keep its place, so that nothing jumps.
export function Loading({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" aria-busy="true">
      <span className="visually-hidden">{t('frame.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={`loading-line loading-line-${index % 4}`} aria-hidden="true" />
      ))}
    </div>
  );
}

export function LoadingPage() {
  return (
    <div className="loading-page">
      <Loading lines={8} />
    </div>
  );
}
