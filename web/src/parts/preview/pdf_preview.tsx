import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PDFDocumentProxy } from 'pdfjs-dist';

import { Loading } from '@/parts/loading';
import type { Shown } from './preview';
import { useRead } from './read_once';
import { openPdf } from './pdf_reader';

const mostPages = 200;

/// The pages of a PDF below each other; each is drawn when it comes near the screen.
export function PdfPreview({ file, title }: Shown) {
  const { t } = useTranslation();
  const pdf = useRead(file, openPdf);
  if (!pdf) return <Loading lines={8} />;
  const pages = Math.min(pdf.numPages, mostPages);
  return (
    <div className="preview-pages" role="document" aria-label={title} tabIndex={0}>
      {Array.from({ length: pages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} label={t('evidence.page', { number: index + 1, of: pdf.numPages })} />
      ))}
      {pdf.numPages > mostPages && <p className="quiet small">{t('evidence.moreRows')}</p>}
    </div>
  );
}

function PdfPage({ pdf, number, label }: { pdf: PDFDocumentProxy; number: number; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number === 1);
  const [words, setWords] = useState('');
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), { rootMargin: '600px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, [near]);
  useEffect(() => {
    if (!near) return;
    const shown = new AbortController();
    const drawn = (async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (shown.signal.aborted || !target) return undefined;
      const width = target.parentElement?.clientWidth ?? 800;
      const natural = page.getViewport({ scale: 1 });
      const sharp = Math.min(window.devicePixelRatio || 1, 2);
      const viewport = page.getViewport({ scale: (width / natural.width) * sharp });
      target.width = viewport.width;
      target.height = viewport.height;
      const context = target.getContext('2d');
      if (!context) return undefined;
      const task = page.render({ canvasContext: context, viewport });
      await task.promise;
      const content = await page.getTextContent();
      setWords(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      return task;
    })();
    drawn.catch(() => undefined);
    return () => shown.abort();
  }, [near, pdf, number]);
  return (
    <div ref={place} className="preview-page">
      <canvas ref={canvas} role="img" aria-label={label} />
      {words && <p className="visually-hidden">{words}</p>}
    </div>
  );
}
