import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IssuedLink } from '@/api/contract';
import { momentOf } from '@/parts/dates';
import { useModal } from '@/parts/modal';
import '@/parts/button.css';
import './accounts.css';

/// The one-time link, shown once. Its token stands behind '#', which no server log sees.
export function LinkShown({ link, page, onClose }: { link: IssuedLink | null; page: 'loi-moi' | 'dat-lai-mat-khau'; onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useModal(link !== null);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'by hand'>('no');
  if (!link) return null;
  const copy = () => {
    field.current?.select();
    // The clipboard needs TLS; without it the text stands selected for Ctrl+C.
    const done = 'clipboard' in navigator ? navigator.clipboard.writeText(field.current?.value ?? '') : Promise.reject(new Error('no clipboard'));
    done.then(() => setCopied('yes')).catch(() => setCopied('by hand'));
  };
  return (
    <dialog ref={dialog} className="link-shown" aria-labelledby="link-shown-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="link-shown-title">{t('accounts.link')}</h2>
      <p>{t('accounts.linkSays', { at: momentOf(link.ends_at) })}</p>
      <label className="field">
        <span className="visually-hidden">{t('accounts.link')}</span>
        <input ref={field} readOnly value={`${location.origin}/${page}#${link.token}`} onFocus={(event) => event.target.select()} />
      </label>
      {copied === 'by hand' && <p role="status">{t('accounts.copyByHand')}</p>}
      <div className="link-buttons">
        <button type="button" className="button button-primary" onClick={copy}>
          {copied === 'yes' ? t('accounts.copied') : t('accounts.copy')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('accounts.linkDone')}
        </button>
      </div>
    </dialog>
  );
}
