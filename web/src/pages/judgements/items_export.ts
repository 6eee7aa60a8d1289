import { useTranslation } from 'react-i18next';

import { useBoth } from '@/parts/both';
import type { Choosable, ShownTable } from '@/parts/data_table';
import { momentOf } from '@/parts/dates';
import { draftOf, type Item } from './items';

export interface ItemColumn extends Choosable {
  of: (item: Item) => string | number;
}

/// What is known of an item, column by column: what the plan says, how it was judged, by whom, how much backs it.
export function useItemColumns(): ItemColumn[] {
  const { t } = useTranslation();
  const both = useBoth();
  return [
    { key: 'number', title: t('judgements.number'), main: true, of: (item) => item.id },
    { key: 'statement', title: t('judgements.statement'), main: true, of: (item) => both(item.indicator.statement) },
    {
      key: 'level',
      title: t('judgements.level'),
      hidden: true,
      of: (item) => {
        const { level } = draftOf(item.judgement);
        return level ? t(`judgements.levels.${level}`) : t('judgements.undecided');
      },
    },
    { key: 'share', title: t('judgements.share'), hidden: true, of: (item) => draftOf(item.judgement).share },
    { key: 'note', title: t('judgements.note'), hidden: true, of: (item) => draftOf(item.judgement).note },
    { key: 'judgedBy', title: t('judgements.judgedBy'), hidden: true, of: (item) => item.judgement?.judged_by ?? '' },
    { key: 'judgedAt', title: t('judgements.judgedAt'), hidden: true, of: ({ judgement }) => (judgement?.judged_at === undefined ? '' : momentOf(judgement.judged_at)) },
    { key: 'pieces', title: t('judgements.pieces'), hidden: true, of: (item) => item.pieces.length },
  ];
}

/// The items that are shown as a table.
export function tableOf(items: readonly Item[], columns: readonly ItemColumn[]): ShownTable {
  return { titles: columns.map(({ title }) => title), rows: items.map((item) => columns.map(({ of }) => of(item))) };
}
