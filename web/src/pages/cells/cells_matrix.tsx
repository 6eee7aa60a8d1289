import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { YearLine } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { MonthMark } from '@/parts/month_mark';
import { monthStates } from '@/parts/months';
import { StateMark } from '@/parts/state_mark';
import { standingOf } from './standing';
import { usePhone } from './use_phone';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/// Cells × criteria and months. Only the rows in sight are drawn, so that 1,536 scroll as well as ten.
export function CellsMatrix({ lines, year, over }: { lines: YearLine[]; year: number; over: boolean }) {
  const { t } = useTranslation();
  const phone = usePhone();
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
  return (
    <div className="matrix" role="table" aria-label={t('cells.table')} aria-rowcount={lines.length + 1}>
      <Head lines={lines} />
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
              style={{ transform: `translateY(${row.start - rows.options.scrollMargin}px)` }}
            >
              <Row line={line} year={year} over={over} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head({ lines }: { lines: YearLine[] }) {
  const { t } = useTranslation();
  return (
    <div className="matrix-head" role="row" aria-rowindex={1}>
      <span role="columnheader">{t('cells.cell')}</span>
      <span role="columnheader">{t('cells.state')}</span>
      {lines[0]?.criteria.map((criterion) => (
        <span role="columnheader" key={criterion.id} className="matrix-mark" title={t('cells.criterion', { id: criterion.id })}>
          {t('cells.criterionShort', { id: criterion.id })}
        </span>
      ))}
      {months.map((month) => (
        <span role="columnheader" key={month} className="matrix-mark">
          {t('months.short', { month })}
        </span>
      ))}
    </div>
  );
}

const Row = memo(function Row({ line, year, over }: { line: YearLine; year: number; over: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <span role="rowheader" className="matrix-name">
        <Link to={pathOf({ unit: line.unit, year })}>{line.name}</Link>
        <span className="quiet small">{`${line.code} · ${t('cells.members', { count: line.members })}`}</span>
      </span>
      <span role="cell" className="matrix-state">
        <StateMark state={standingOf(line, over)} />
      </span>
      {line.criteria.map((criterion) => (
        <span role="cell" key={criterion.id} className="matrix-mark matrix-criterion">
          <span className="matrix-label" aria-hidden="true">
            {t('cells.criterionShort', { id: criterion.id })}
          </span>
          <StateMark state={criterion.state} wordless />
        </span>
      ))}
      {monthStates(line.months, year).map((state) => (
        <span role="cell" key={state.month} className="matrix-mark matrix-month">
          <span className="matrix-label" aria-hidden="true">
            {state.month}
          </span>
          <MonthMark state={state} />
        </span>
      ))}
    </>
  );
});
