import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import './button.css';

/// A button that asks for one file; `sent` is how far it has gone, while it goes.
export function ChooseFile({ label, sent, onChoose }: { label: string; sent: string | undefined; onChoose: (file: File) => void }) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" disabled={sent !== undefined} onClick={() => chooser.current?.click()}>
        {sent === undefined ? label : t('papers.sending', { percent: sent })}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        data-test="file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
