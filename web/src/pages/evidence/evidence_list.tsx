import { useTranslation } from 'react-i18next';

import type { Evidence } from '@/api/evidence';
import { dayOf, momentOf, today } from '@/parts/dates';

/// The pieces as a table; on a phone each is a card.
export function EvidenceList({ pieces, onOpen }: { pieces: Evidence[]; onOpen: (piece: string) => void }) {
  const { t } = useTranslation();
  return (
    <table className="evidence-list">
      <thead>
        <tr>
          <th scope="col">{t('evidence.columns.title')}</th>
          <th scope="col">{t('evidence.columns.kind')}</th>
          <th scope="col">{t('evidence.columns.effective')}</th>
          <th scope="col">{t('evidence.columns.indicators')}</th>
          <th scope="col">{t('evidence.columns.by')}</th>
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece) => (
          <tr key={piece.id} className={piece.deleted_on ? 'evidence-deleted' : ''}>
            <th scope="row">
              <button type="button" className="button-link evidence-title" onClick={() => onOpen(piece.id)}>
                {piece.title}
              </button>
              {piece.deleted_on && (
                <span className="quiet small">{t('evidence.removed', { day: dayOf(piece.deleted_on), reason: piece.deleted_reason })}</span>
              )}
            </th>
            <td data-label={t('evidence.columns.kind')}>{t(`evidence.kinds.${piece.kind}`)}</td>
            <td data-label={t('evidence.columns.effective')}>
              <Effective piece={piece} />
            </td>
            <td data-label={t('evidence.columns.indicators')}>
              {piece.indicators.length > 0 ? piece.indicators.join(', ') : <span className="quiet">{t('evidence.none')}</span>}
            </td>
            <td data-label={t('evidence.columns.by')}>
              {piece.uploaded_by}
              <span className="quiet small evidence-moment">{momentOf(piece.uploaded_at)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/// When it takes effect and until when; an end that has passed is said in words.
export function Effective({ piece }: { piece: Evidence }) {
  const { t } = useTranslation();
  const over = piece.expires !== undefined && piece.expires < today();
  return (
    <>
      {piece.effective ? dayOf(piece.effective) : ''} {piece.expires && t('evidence.until', { day: dayOf(piece.expires) })}
      {!piece.effective && !piece.expires && '–'}
      {over && (
        <span className="evidence-over">
          {'▲ '}
          {t('evidence.expired')}
        </span>
      )}
    </>
  );
}
