import { Loading } from '@/parts/loading';
import type { Shown } from './preview';
import { useRead } from './read_once';
import { Cells } from './sheet_preview';
import { readText, rowsOfCsv } from './text_reader';

export function TextPreview({ file, title }: Shown) {
  const text = useRead(file, readText);
  if (text === undefined) return <Loading lines={8} />;
  return (
    <pre className="preview-text" tabIndex={0} aria-label={title} role="document">
      {text}
    </pre>
  );
}

export function CsvPreview({ file, title }: Shown) {
  const text = useRead(file, readText);
  if (text === undefined) return <Loading lines={8} />;
  return <Cells rows={rowsOfCsv(text)} label={title} />;
}
