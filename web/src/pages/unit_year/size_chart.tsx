import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as draws, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { pathOf, useRequiredPlace } from '@/frame/place';
import { numberOf, shareOf } from '@/parts/numbers';
import { usePreferences } from '@/theme/preferences';
import { sizeWords } from '../cells/standing';
import { standingsOf, type SizeGroup } from './size_groups';

draws([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const colours = {
  qualified: '--met', met: '--met', on_track: '--on-track', at_risk: '--at-risk', pending: '--open',
  not_qualified: '--not-met', unreachable: '--not-met', not_applicable: '--open',
} as const;

/// Shares of where cells of like size stand, a bar a size; a click goes to those cells.
export function SizeChart({ groups, over }: { groups: SizeGroup[]; over: boolean }) {
  const { t } = useTranslation();
  const { mode, size: textSize } = usePreferences();
  const navigate = useNavigate();
  const { unit, year } = useRequiredPlace();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const shown = standingsOf(over)
      .map((standing, index) => ({ standing, index }))
      .filter(({ index }) => groups.some((group) => group.counts[index] !== 0));
    const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const font = { color: token('--ink'), fontFamily: token('--font'), fontSize: textSize === 'large' ? 17 : 14 };
    const chart: EChartsType = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: font,
      aria: { enabled: true, decal: { show: true } },
      grid: { left: 0, right: 16, top: 8, bottom: 72, containLabel: true },
      legend: { bottom: 0, left: 0, textStyle: font },
      tooltip: {
        trigger: 'item',
        backgroundColor: token('--paper'),
        borderColor: token('--line-strong'),
        textStyle: font,
        formatter: (item: { seriesName?: string; dataIndex: number; seriesIndex?: number }) => {
          const group = groups[item.dataIndex];
          const count = group?.counts[shown[item.seriesIndex ?? 0]?.index ?? 0] ?? 0;
          return `${item.seriesName ?? ''}: ${numberOf(count)} (${shareOf(count, group?.cells ?? 0)})`;
        },
      },
      xAxis: { type: 'value', max: 100, axisLabel: { ...font, formatter: '{value} %' }, splitLine: { lineStyle: { color: token('--line') } } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: groups.map((group) => t(`unitYear.${sizeWords[group.size]}`)),
        axisLabel: font,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: token('--line-strong') } },
      },
      series: shown.map(({ standing, index }) => ({
        name: t(`states.${standing}`),
        type: 'bar',
        stack: 'all',
        barWidth: 22,
        itemStyle: { color: token(colours[standing]), borderColor: token('--paper'), borderWidth: 1 },
        data: groups.map((group) => (100 * (group.counts[index] ?? 0)) / group.cells),
      })),
    });
    chart.on('click', (event) => {
      const group = groups[event.dataIndex];
      const standing = shown[event.seriesIndex ?? 0]?.standing;
      if (group && standing) void navigate(`${pathOf({ unit, year }, 'cac-chi-bo')}?tt=${standing}&co=${group.size}`);
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [groups, over, t, mode, textSize, navigate, unit, year]);
  return <div className="size-chart-room" ref={place} />;
}
