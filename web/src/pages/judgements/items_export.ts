import { useTranslation } from 'react-i18next';

import { useBoth } from '@/parts/both';
import type { ShownTable } from '@/parts/data_table';
import { momentOf } from '@/parts/dates';
import { draftOf, type Item } from './items';

/// The items that are shown as a table: what the plan says, how each was judged, by whom, how much backs it.
export function useItemsTable(): (items: readonly Item[]) => ShownTable {
  const { t } = useTranslation();
  const both = useBoth();
  const titles = [
    t('judgements.number'), t('judgements.statement'), t('judgements.level'), t('judgements.share'), t('judgements.note'),
    t('judgements.judgedBy'), t('judgements.judgedAt'), t('judgements.pieces'),
  ];
  return (items) => ({
    titles,
    rows: items.map((item) => {
      const { level, share, note } = draftOf(item.judgement);
      const at = item.judgement?.judged_at;
      return [
        item.id, both(item.indicator.statement), level ? t(`judgements.levels.${level}`) : t('judgements.undecided'), share, note,
        item.judgement?.judged_by ?? '', at === undefined ? '' : momentOf(at), item.pieces.length,
      ];
    }),
  });
}
