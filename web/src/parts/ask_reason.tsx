import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Ask } from './ask';
import { ProblemNotice } from './problem_notice';

/// A question before an act that needs a reason.
export function AskReason({ title, confirm, working, fault, onConfirm, onClose, children }: {
  title: string;
  confirm: string;
  working: boolean;
  fault: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Ask title={title} confirm={confirm} disabled={working || reason.trim() === ''} onConfirm={() => onConfirm(reason.trim())} onClose={onClose}>
      {children}
      <div className="field">
        <label htmlFor={id}>{t('act.reason')}</label>
        <input id={id} required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <ProblemNotice fault={fault} />
    </Ask>
  );
}
