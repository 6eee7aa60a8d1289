import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { numberOf } from '@/parts/numbers';

/// Where a file is dropped or chosen; afterwards one line with its name.
export function FileDrop({ file, onFile }: { file: File | null; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={`file-drop${over ? ' file-drop-over' : ''}${file ? ' file-drop-taken' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      {file ? (
        <p>
          <strong>{file.name}</strong> <span className="quiet">{`${numberOf(Math.max(1, file.size / 1024), 0)} kB`}</span>
        </p>
      ) : (
        <p className="file-drop-call">{t('imports.drop')}</p>
      )}
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('imports.choose')}
        accept=".xlsx,.csv,.ods,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen);
          event.target.value = '';
        }}
      />
      <button type="button" className={file ? 'button' : 'button button-primary'} onClick={() => input.current?.click()}>
        {file ? t('imports.other') : t('imports.choose')}
      </button>
      {!file && <p className="quiet small">{t('imports.limits')}</p>}
    </div>
  );
}
