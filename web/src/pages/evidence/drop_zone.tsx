import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { momentOf } from '@/parts/dates';
import { sizeOf } from '@/parts/sizes';
import { largestFile } from './incoming';

/// Where files come in: dragged, chosen, from the camera, or a screenshot pasted anywhere on the page.
export function DropZone({ onFiles, several = true }: { onFiles: (files: File[]) => void; several?: boolean }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<File[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (list: FileList | File[] | null) => {
    const files = Array.from(list ?? []);
    setTooLarge(files.filter((file) => file.size > largestFile));
    const fit = files.filter((file) => file.size <= largestFile);
    if (fit.length > 0) onFiles(several ? fit : fit.slice(0, 1));
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = Array.from(event.clipboardData?.files ?? []);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files.map((file) => named(file, t('evidence.pastedName', { moment: momentOf(Date.now()).replace(/[/:]/g, '-') }))));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [t]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`drop-zone not-printed${over ? ' drop-zone-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-zone-words">{t('evidence.dropHere')}</p>
      <div className="drop-zone-acts">
        <button type="button" className="button button-primary" onClick={() => chooser.current?.click()}>
          {t('evidence.choose')}
        </button>
        <button type="button" className="button drop-zone-camera" onClick={() => camera.current?.click()}>
          {t('evidence.camera')}
        </button>
      </div>
      <p className="quiet small">{t('evidence.accepted')}</p>
      {tooLarge.map((file) => (
        <p key={file.name} role="alert" className="field-fault">
          {t('evidence.tooLarge', { name: file.name, size: sizeOf(file.size) })}
        </p>
      ))}
      <input
        ref={chooser}
        type="file"
        multiple={several}
        hidden
        data-test="chooser"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}

/// A pasted picture is called "image.png" by every browser: it gets the moment as its name.
function named(file: File, name: string): File {
  if (file.name !== 'image.png') return file;
  return new File([file], `${name}.png`, { type: file.type, lastModified: file.lastModified });
}
