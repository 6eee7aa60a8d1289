import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import { contentAddress, useContent, type Evidence } from '@/api/evidence';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import { PreviewGuard } from './preview_guard';
import './preview.css';

export interface Shown {
  file: Blob;
  title: string;
}

const office = 'application/vnd.openxmlformats-officedocument.';
const viewers: Record<'picture' | 'pdf' | 'word' | 'sheets' | 'text' | 'csv', ComponentType<Shown>> = {
  picture: lazy(() => import('./picture_preview').then((part) => ({ default: part.PicturePreview }))),
  pdf: lazy(() => import('./pdf_preview').then((part) => ({ default: part.PdfPreview }))),
  word: lazy(() => import('./word_preview').then((part) => ({ default: part.WordPreview }))),
  sheets: lazy(() => import('./sheet_preview').then((part) => ({ default: part.SheetPreview }))),
  text: lazy(() => import('./text_preview').then((part) => ({ default: part.TextPreview }))),
  csv: lazy(() => import('./text_preview').then((part) => ({ default: part.CsvPreview }))),
};

/// What draws a file of this type in the page; nothing for those that only their own program opens.
function viewerOf(type: string, name: string): keyof typeof viewers | undefined {
  if (['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(type)) return 'picture';
  if (type === 'application/pdf') return 'pdf';
  if (type === `${office}wordprocessingml.document`) return 'word';
  if (type === `${office}spreadsheetml.sheet`) return 'sheets';
  if (type.startsWith('text/')) return /\.csv$/i.test(name) || type === 'text/csv' ? 'csv' : 'text';
  return undefined;
}

/// A file in place: PDF, pictures, Word, Excel, text. The viewers are fetched when one is needed; none of them runs
/// or fetches anything that the file names.
export function Preview({ piece }: { piece: Evidence }) {
  const { t } = useTranslation();
  const viewer = viewerOf(piece.media_type, piece.file_name);
  const content = useContent(piece.id, viewer !== undefined);
  const download = (
    <a className="button" href={contentAddress(piece.id)} download={piece.file_name}>
      {t('evidence.download')}
    </a>
  );
  if (!viewer) {
    return (
      <div className="preview-none">
        <p>{t('evidence.noPreview')}</p>
        {download}
      </div>
    );
  }
  const Viewer = viewers[viewer];
  if (content.isError) return <ProblemNotice fault={content.error} retry={() => void content.refetch()} />;
  if (!content.data) return <Loading lines={8} />;
  return (
    <PreviewGuard
      key={piece.id}
      fallback={
        <div className="preview-none">
          <p>{t('evidence.previewFailed')}</p>
          {download}
        </div>
      }
    >
      <div className="preview">
        <Suspense fallback={<Loading lines={8} />}>
          <Viewer file={content.data} title={piece.title} />
        </Suspense>
      </div>
    </PreviewGuard>
  );
}

/// A file at hand in place; nothing where none of the viewers draws its type.
export function FilePreview({ file, type, name, title }: Shown & { type: string; name: string }) {
  const { t } = useTranslation();
  const viewer = viewerOf(type, name);
  if (!viewer) return null;
  const Viewer = viewers[viewer];
  return (
    <PreviewGuard fallback={<p className="preview-none">{t('evidence.previewFailed')}</p>}>
      <div className="preview">
        <Suspense fallback={<Loading lines={8} />}>
          <Viewer file={file} title={title} />
        </Suspense>
      </div>
    </PreviewGuard>
  );
}
