import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overview } from '@/api/overview';
import { numberOf, shareOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import { TableTools } from '@/parts/table_tools';
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
        <TableTools id="theo-quy-mo" caption={t('unitYear.sizesTable')}>
          <div className="table-room">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('unitYear.sizeGroup')}</th>
                  {standingsOf(over).map((standing) => (
                    <th scope="col" key={standing}>
                      <StateMark state={standing} />
                    </th>
                  ))}
                  <th scope="col">{t('unitYear.sum')}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr key={group.size}>
                    <th scope="row">{name(group)}</th>
                    {group.counts.map((count, index) => (
                      <td key={standingsOf(over)[index]}>{numberOf(count)}</td>
                    ))}
                    <td>{numberOf(group.cells)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </TableTools>
      </details>
    </Section>
  );
}
