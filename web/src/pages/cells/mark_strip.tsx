import type { ReactElement } from 'react';

/// A mark of a strip: one of the shapes that stand for states everywhere, and the class of its colour.
export interface Mark {
  shape: string;
  look: string;
  /// A small letter beside the shape.
  letter?: string;
}

/// Each shape around the middle of its place, in pixels; what lies within an outline twice is open.
const outlines: Record<string, string> = {
  '●': 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  '○': 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0zm1.4 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z',
  '◐': 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0zm6-4.6a4.6 4.6 0 0 1 0 9.2z',
  '▲': 'm0-6l6.5 11.5h-13z',
  '■': 'm-5.5-5.5h11v11h-11z',
};
const middle = 14;

/// Marks side by side as one picture with one path for each kind of mark, `step` pixels from one to the next: an element for
/// each mark costs an old machine more than it has while somebody scrolls.
export function stripOf(marks: readonly Mark[], step: number, words: string): ReactElement {
  const paths = new Map<string, string>();
  const at = (index: number) => step * (index + 0.5);
  marks.forEach(({ shape, look }, index) => paths.set(look, `${paths.get(look) ?? ''}M${at(index)} ${middle}${outlines[shape] ?? ''}`));
  const lettered = marks.flatMap(({ letter }, index) => (letter ? [{ letter, x: at(index) + 8 }] : []));
  return (
    <svg className="matrix-strip" role="img" aria-label={words} width={step * marks.length} height={2 * middle}>
      {[...paths].map(([look, outline]) => (
        <path key={look} className={look} d={outline} />
      ))}
      {lettered.length > 0 && (
        <text x={lettered.map(({ x }) => x).join(' ')} y={middle - 2}>
          {lettered.map(({ letter }) => letter).join('')}
        </text>
      )}
    </svg>
  );
}

/// The ground under those marks of a strip that are of this look; none where there are none.
export function groundOf(marks: readonly Mark[], look: string, colour: string): string | undefined {
  const share = (index: number) => `${(index * 100) / marks.length}%`;
  const parts = marks.map((mark, index) => `${mark.look === look ? colour : 'transparent'} ${share(index)} ${share(index + 1)}`);
  return marks.some((mark) => mark.look === look) ? `linear-gradient(90deg, ${parts.join(', ')})` : undefined;
}
