import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDeleteEvidence, type Evidence } from '@/api/evidence';
import { ProblemNotice } from '@/parts/problem_notice';

/// Deleting is a dated act with a reason; it says what will happen first.
export function PieceDeletion({ piece, onDone }: { piece: Evidence; onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteEvidence(piece);
  const [reason, setReason] = useState('');
  return (
    <form
      className="piece-form"
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate(reason, { onSuccess: onDone });
      }}
    >
      <p>{t('evidence.removeWhat', { title: piece.title })}</p>
      <label className="field">
        <span>{t('evidence.reason')}</span>
        <textarea required rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <ProblemNotice fault={remove.error} />
      <div className="incoming-acts">
        <button type="submit" className="button button-primary" disabled={remove.isPending || reason.trim() === ''}>
          {t('evidence.remove')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('frame.cancel')}
        </button>
      </div>
    </form>
  );
}
