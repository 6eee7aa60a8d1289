import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useModal } from './modal';
import './ask.css';
import './button.css';

/// A question before an act: what will happen, what it needs, and the way back ("Hủy" only closes).
export function Ask({ title, confirm, onConfirm, onClose, disabled = false, children }: {
  title: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  disabled?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="ask" aria-labelledby="ask-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2 id="ask-title">{title}</h2>
        {children}
        <div className="ask-acts">
          <button type="button" className="button" onClick={onClose}>
            {t('frame.cancel')}
          </button>
          <button type="submit" className="button button-primary" disabled={disabled}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
