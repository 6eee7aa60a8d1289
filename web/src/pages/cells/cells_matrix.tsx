import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef, useState, type CSSProperties, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import type { YearLine } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { foundHeight } from '@/parts/found_height';
import { usePrinting } from '@/parts/printing';
import { lookOf, shapeOf, type State } from '@/parts/state_mark';
import { standingOf } from './standing';
import { steps, useRowMarks, type RowMarks } from './row_marks';
import { useRowWords, type RowWords } from './row_words';
import type { Group } from './use_groups';
import { usePhone } from './use_phone';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const widthOf: Record<Group, (criteria: number) => string> = {
  state: () => 'minmax(0, 1.1fr)',
  open: () => 'minmax(0, 0.6fr)',
  criteria: (count) => `${count * steps.criteria}px`,
  months: () => `${12 * steps.months}px`,
};

/// Rows that come into the picture and leave it together: scrolling by one draws nothing most of the time, and what an old
/// machine then has to draw, style and lay out at once is done within a picture (eight rows are not).
const together = 4;

interface MatrixProps {
  lines: YearLine[];
  year: number;
  over: boolean;
  groups: ReadonlySet<Group>;
}

/// Cells × criteria and months. Only the rows in sight are drawn, each of few elements, so that 1,536 scroll as well as ten on
/// an old machine.
export function CellsMatrix({ lines, year, over, groups }: MatrixProps) {
  'use no memo';
  const phone = usePhone();
  const words = useRowWords();
  const follow = useFollowing();
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [lines.length]);
  const usual = phone ? 148 : 57;
  // The same function as long as the lines are the same: by a new one every block is placed anew.
  const keyOf = useCallback((block: number) => lines[block * together]?.unit ?? block, [lines]);
  const blocks = useWindowVirtualizer({
    count: Math.ceil(lines.length / together),
    estimateSize: (block) => Math.min(together, lines.length - block * together) * usual,
    overscan: 2,
    scrollMargin: top,
    getItemKey: keyOf,
    measureElement: foundHeight,
  });
  const printing = usePrinting();
  const marks = useRowMarks(words, year, phone);
  const rows = { year, over, groups, words, marks };
  const columns = { '--matrix-columns': `minmax(0, 2.2fr) ${[...groups].map((group) => widthOf[group](lines[0]?.criteria.length ?? 0)).join(' ')}` } as CSSProperties;
  return (
    <div className="matrix" role="table" aria-label={words.table} aria-rowcount={lines.length + 1} style={columns}>
      <Head criteria={lines[0]?.criteria} groups={groups} />
      <div className="matrix-body" role="rowgroup" ref={place} style={{ height: blocks.getTotalSize() }} onClick={follow}>
        {printing ? (
          <Rows lines={lines} from={0} to={lines.length} {...rows} />
        ) : (
          blocks.getVirtualItems().map(({ key, index, start }) => (
            <div key={key as string} ref={blocks.measureElement} data-index={index} className="matrix-block" role="presentation" style={{ top: start - top }}>
              <Rows lines={lines} from={index * together} to={(index + 1) * together} {...rows} />
            </div>
          ))
        )}
      </div>
    </div>
  );
}

interface RowsProps {
  year: number;
  over: boolean;
  groups: ReadonlySet<Group>;
  words: RowWords;
  marks: RowMarks;
}

/// Drawn anew only when it is of other lines: scrolling draws the blocks that come.
const Rows = memo(function Rows({ lines, from, to, ...rows }: RowsProps & { lines: YearLine[]; from: number; to: number }) {
  return lines.slice(from, to).map((line, nth) => <Row key={line.unit} line={line} index={from + nth} {...rows} />);
});

/// The rows' links are plain ones, quicker to draw by the hundred; followed within the application here, in one place.
function useFollowing() {
  const navigate = useNavigate();
  return (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(link.pathname);
  };
}

const Head = memo(function Head({ criteria, groups }: { criteria: YearLine['criteria'] | undefined; groups: ReadonlySet<Group> }) {
  const { t } = useTranslation();
  return (
    <div className="matrix-head" role="row" aria-rowindex={1}>
      <span role="columnheader">{t('cells.cell')}</span>
      {groups.has('state') && <span role="columnheader">{t('cells.state')}</span>}
      {groups.has('open') && <span role="columnheader">{t('cells.openItems')}</span>}
      {groups.has('criteria') && (
        <span role="columnheader" className="matrix-marks">
          {criteria?.map((criterion) => (
            <span key={criterion.id} title={t('cells.criterion', { id: criterion.id })}>
              {t('cells.criterionShort', { id: criterion.id })}
            </span>
          ))}
        </span>
      )}
      {groups.has('months') && (
        <span role="columnheader" className="matrix-marks">
          {months.map((month) => (
            <span key={month}>{t('months.short', { month })}</span>
          ))}
        </span>
      )}
    </div>
  );
});

const Row = memo(function Row({ line, index, year, over, groups, words, marks }: RowsProps & { line: YearLine; index: number }) {
  return (
    <div className="matrix-row" role="row" aria-rowindex={index + 2}>
      <span role="rowheader" className="matrix-name">
        <a href={pathOf({ unit: line.unit, year })}>{line.name}</a>
        <span className="quiet small">{`${line.code} · ${words.members(line.members)}`}</span>
      </span>
      {groups.has('state') && (
        <Standing state={standingOf(line, over)} words={words} />
      )}
      {groups.has('open') && (
        <span role="cell" className="matrix-open number" data-label={words.open}>
          {line.judged_open}
        </span>
      )}
      {groups.has('criteria') && marks.criteria(line.criteria)}
      {groups.has('months') && marks.months(line.months)}
    </div>
  );
});

function Standing({ state, words }: { state: State; words: RowWords }) {
  return (
    <span role="cell" className={`matrix-state state-${lookOf(state)}`} data-shape={shapeOf(state)}>
      {words.state(state)}
    </span>
  );
}
