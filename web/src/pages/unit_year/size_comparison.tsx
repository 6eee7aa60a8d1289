import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overview } from '@/api/overview';
import { FiguresTable } from '@/parts/figures_table';
import { shareOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';
import { sizeWords } from '../cells/standing';
import { enough, sizeGroups, standingsOf, widest, type SizeGroup } from './size_groups';

const SizeChart = lazy(() => import('./size_chart').then((file) => ({ default: file.SizeChart })));

/// Small cells against small cells: a picture whose title says the finding, and its figures.
export function SizeComparison({ overview, over }: { overview: Overview; over: boolean }) {
  const { t } = useTranslation();
  const groups = sizeGroups(overview, over);
  const apart = widest(groups);
  const state = over ? t('unitYear.stateReached') : t('unitYear.stateOnTrack');
  const name = (group: SizeGroup) => t(`unitYear.${sizeWords[group.size]}`);
  const share = (group: SizeGroup) => shareOf(group.good, group.cells);
  const [largest] = [...groups].sort((a, b) => b.cells - a.cells);
  const only = groups.filter((group) => group.cells >= enough).length < 2 ? largest : undefined;
  const finding = apart
    ? t('unitYear.sizesFinding', { worst: name(apart.worst), worstShare: share(apart.worst), state, best: name(apart.best), bestShare: share(apart.best) })
    : only
      ? t('unitYear.sizesOne', { group: name(only), share: share(only), state })
      : t('unitYear.sizesEven', { state });
  const columns: SmallColumn<SizeGroup>[] = [
    { key: 'size', title: t('unitYear.sizeGroup'), text: name },
    ...standingsOf(over).map((standing, index) => ({
      key: standing,
      title: t(`states.${standing}`),
      head: <StateMark state={standing} />,
      text: (group: SizeGroup) => group.counts[index] ?? 0,
      numeric: true,
    })),
    { key: 'sum', title: t('unitYear.sum'), text: (group) => group.cells, numeric: true },
  ];
  return (
    <Section title={finding} aside={<span className="quiet small">{t('unitYear.sizes')}</span>}>
      {groups.length > 1 && (
        <div className="size-chart" aria-hidden="true">
          <Suspense fallback={null}>
            <SizeChart groups={groups} over={over} />
          </Suspense>
        </div>
      )}
      <details className="size-table" open={groups.length === 1}>
        <summary>{t('unitYear.sizesTable')}</summary>
        <FiguresTable id="theo-quy-mo" caption={t('unitYear.sizesTable')} columns={columns} rows={groups} keyOf={(group) => group.size} />
      </details>
    </Section>
  );
}
