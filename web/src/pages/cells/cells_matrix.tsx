import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { YearLine } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { monthShapes } from '@/parts/month_mark';
import { monthStates, type MonthState } from '@/parts/months';
import { lookOf, shapeOf, StateMark, type State } from '@/parts/state_mark';
import { standingOf } from './standing';
import { useRowWords, type RowWords } from './row_words';
import type { Group } from './use_groups';
import { usePhone } from './use_phone';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const widths: Record<Group, string> = {
  state: 'minmax(0, 1.1fr)', open: 'minmax(0, 0.6fr)', criteria: 'repeat(4, minmax(0, 0.3fr))', months: 'repeat(12, minmax(0, 0.27fr))',
};

/// Cells × criteria and months. Only the rows in sight are drawn, each of few elements, so that 1,536 scroll as well as ten.
export function CellsMatrix({ lines, year, over, groups }: { lines: YearLine[]; year: number; over: boolean; groups: ReadonlySet<Group> }) {
  'use no memo';
  const { t } = useTranslation();
  const phone = usePhone();
  const words = useRowWords();
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [lines.length]);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => (phone ? 148 : 56),
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => lines[index]?.unit ?? index,
  });
  const columns = { '--matrix-columns': `minmax(0, 2.2fr) ${[...groups].map((group) => widths[group]).join(' ')}` } as CSSProperties;
  return (
    <div className="matrix" role="table" aria-label={t('cells.table')} aria-rowcount={lines.length + 1} style={columns}>
      <Head lines={lines} groups={groups} />
      <div className="matrix-body" role="rowgroup" ref={place} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const line = lines[row.index];
          if (!line) return null;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className="matrix-row"
              role="row"
              aria-rowindex={row.index + 2}
              style={{ top: row.start - rows.options.scrollMargin }}
            >
              <Row line={line} year={year} over={over} groups={groups} words={words} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head({ lines, groups }: { lines: YearLine[]; groups: ReadonlySet<Group> }) {
  const { t } = useTranslation();
  return (
    <div className="matrix-head" role="row" aria-rowindex={1}>
      <span role="columnheader">{t('cells.cell')}</span>
      {groups.has('state') && <span role="columnheader">{t('cells.state')}</span>}
      {groups.has('open') && <span role="columnheader">{t('cells.openItems')}</span>}
      {groups.has('criteria') &&
        lines[0]?.criteria.map((criterion) => (
          <span role="columnheader" key={criterion.id} className="matrix-mark" title={t('cells.criterion', { id: criterion.id })}>
            {t('cells.criterionShort', { id: criterion.id })}
          </span>
        ))}
      {groups.has('months') &&
        months.map((month) => (
          <span role="columnheader" key={month} className="matrix-mark">
            {t('months.short', { month })}
          </span>
        ))}
    </div>
  );
}

interface RowProps {
  line: YearLine;
  year: number;
  over: boolean;
  groups: ReadonlySet<Group>;
  words: RowWords;
}

const Row = memo(function Row({ line, year, over, groups, words }: RowProps) {
  return (
    <>
      <span role="rowheader" className="matrix-name">
        <Link to={pathOf({ unit: line.unit, year })}>{line.name}</Link>
        <span className="quiet small">{`${line.code} · ${words.members(line.members)}`}</span>
      </span>
      {groups.has('state') && (
        <span role="cell" className="matrix-state">
          <StateMark state={standingOf(line, over)} />
        </span>
      )}
      {groups.has('open') && (
        <span role="cell" className="matrix-open number" data-label={words.open}>
          {line.judged_open}
        </span>
      )}
      {groups.has('criteria') && line.criteria.map((criterion) => <Criterion key={criterion.id} id={criterion.id} state={criterion.state} words={words} />)}
      {groups.has('months') && monthStates(line.months, year).map((state) => <Month key={state.month} state={state} words={words} />)}
    </>
  );
});

function Criterion({ id, state, words }: { id: string; state: State; words: RowWords }) {
  return (
    <span role="cell" className="matrix-mark matrix-criterion" data-label={words.criterion(id)}>
      <span role="img" className={`state-shape state-${lookOf(state)}`} aria-label={words.state(state)}>
        {shapeOf(state)}
      </span>
    </span>
  );
}

function Month({ state, words }: { state: MonthState; words: RowWords }) {
  return (
    <span role="cell" className={state.look === 'missing' ? 'matrix-mark matrix-month matrix-missing' : 'matrix-mark matrix-month'} data-label={state.month}>
      <span role="img" className={`month-mark month-${state.look}`} aria-label={words.month(state)}>
        {monthShapes[state.look]}
        {state.thematic && <span className="month-thematic">{words.thematic}</span>}
      </span>
    </span>
  );
}
