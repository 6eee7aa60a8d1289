import type { Virtualizer } from '@tanstack/react-virtual';

/// The height of a row among those drawn only in sight, as the browser has found it by itself; it is never made to find one at
/// once, which would cost it a layout for each row that comes into sight. Until then the row is taken to be as high as expected.
export function foundHeight(row: Element, entry: ResizeObserverEntry | undefined, rows: Virtualizer<Window, Element>): number {
  const index = rows.indexFromElement(row);
  return entry?.borderBoxSize[0]?.blockSize ?? rows.measurementsCache[index]?.size ?? rows.options.estimateSize(index);
}
