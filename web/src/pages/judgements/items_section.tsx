import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEvidence } from '@/api/evidence';
import type { Evaluation, PlanText } from '@/api/evaluation_types';
import { useJudgements } from '@/api/judgements';
import { useRequiredPlace } from '@/frame/place';
import { ColumnChoice, ExportButton, inSightOf, saveShown, useTableLook } from '@/parts/data_table';
import { Empty } from '@/parts/empty';
import { useKeys } from '@/parts/keys';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import { useChoice } from './choice';
import { ItemList } from './item_list';
import { ItemPanel } from './item_panel';
import { decided, itemsOf } from './items';
import { tableOf, useItemColumns } from './items_export';

/// One item at a time, with the list beside it and the progress above it.
export function ItemsSection({ plan, evaluation, may }: { plan: PlanText; evaluation: Evaluation; may: Set<string> }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const judgements = useJudgements(place.unit, place.year);
  const evidence = useEvidence(place.unit, place.year, may.has('evidence.read'));
  const [stepped, setStepped] = useState(false);
  const columns = useItemColumns();
  const [look, onLook] = useTableLook('noi-dung');
  const items = judgements.data ? itemsOf(plan, evaluation, judgements.data, evidence.data ?? []) : [];
  const choice = useChoice(items);
  const { shown, at, go } = choice;
  const step = (by: number) => {
    setStepped(true);
    go(shown[at + by]);
  };
  useKeys((event) => {
    if (!event.ctrlKey || event.key !== 'Enter' || document.querySelector('.ant-drawer-open')) return;
    event.preventDefault();
    setStepped(true);
    go(shown[at + (event.shiftKey ? -1 : 1)]);
  });
  if (judgements.isError && !judgements.data) return <ProblemNotice fault={judgements.error} retry={() => void judgements.refetch()} />;
  if (evidence.isError && !evidence.data) return <ProblemNotice fault={evidence.error} retry={() => void evidence.refetch()} />;
  if (judgements.isPending || (evidence.isPending && evidence.isFetching)) return <Loading lines={10} />;
  if (items.length === 0) return <Empty>{t('judgements.none')}</Empty>;
  // Beside number and statement the list shows what was chosen; a workbook has all, until something is chosen.
  const inSight = inSightOf(columns, look);
  const done = items.filter(decided).length;
  const backed = items.filter((item) => item.pieces.length > 0).length;
  return (
    <>
      <p className="items-progress">
        <progress max={items.length} value={done} aria-hidden="true" />
        <span role="status">
          <strong className="number">{t('judgements.progress', { decided: done, all: items.length })}</strong>
          {' · '}
          <span className="quiet">{t('judgements.backed', { backed })}</span>
        </span>
      </p>
      <div className="items-toolbar not-printed">
        <Filters plan={plan} choice={choice} />
        <div className="items-tools">
          <ColumnChoice columns={columns} inSight={inSight} look={look} onLook={onLook} heights={false} />
          <ExportButton caption={t('judgements.title')} run={() => saveShown(`noi-dung-${place.year}`, tableOf(shown, look.columns ? inSight : columns))} />
        </div>
      </div>
      <div className="items">
        <ItemList items={shown} columns={inSight.filter(({ main }) => !main)} open={choice.open} plan={plan} onOpen={(item) => go(item)} />
        {choice.open ? (
          <ItemPanel
            key={`${place.unit}.${place.year}.${choice.open.id}`}
            item={choice.open}
            number={at + 1}
            of={shown.length}
            plan={plan}
            evidence={evidence.data ?? []}
            may={may}
            focus={stepped}
            onStep={step}
          />
        ) : (
          <Empty
            act={
              <button type="button" className="button" onClick={() => choice.filter({ chi: '', 'tieu-chi': '' })}>
                {t('judgements.showAll')}
              </button>
            }
          >
            {t('judgements.nothingOpen')}
          </Empty>
        )}
      </div>
    </>
  );
}

function Filters({ plan, choice }: { plan: PlanText; choice: ReturnType<typeof useChoice> }) {
  const { t } = useTranslation();
  const { onlyOpen, onlyUnbacked, criterion, filter } = choice;
  return (
    <div className="chips">
      <button type="button" className="chip" aria-pressed={onlyOpen} onClick={() => filter({ chi: onlyOpen ? '' : 'chua-xong' })}>
        {t('judgements.onlyOpen')}
      </button>
      <button type="button" className="chip" aria-pressed={onlyUnbacked} onClick={() => filter({ chi: onlyUnbacked ? '' : 'chua-minh-chung' })}>
        {t('judgements.onlyUnbacked')}
      </button>
      {plan.criteria.map(({ id }) => (
        <button
          key={id}
          type="button"
          className="chip chip-criterion"
          aria-pressed={criterion === id}
          onClick={() => filter({ 'tieu-chi': criterion === id ? '' : id })}
        >
          {t('judgements.criterion', { id })}
        </button>
      ))}
    </div>
  );
}
