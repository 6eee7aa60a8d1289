import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { standing, type Evidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import type { FormItem, SelfAssessment } from '@/api/movement';
import { Empty } from '@/parts/empty';
import { useKeys } from '@/parts/keys';
import { pointsOf } from '@/parts/numbers';
import { ItemEvidence } from '../judgements/item_evidence';
import { draftOf } from '../judgements/items';
import { LevelMark } from '../judgements/judgement_words';
import { ComputedFigure, Contest } from './computed_item';
import { ItemsNav } from './items_nav';
import { LevelForm, LevelWords } from './level_form';
import { useItemChoice } from './use_item_choice';

const given = (item: FormItem) => item.level !== undefined && item.level.version > 0;

/// The items of a self-assessment, one at a time; while it is open those that are missing come first.
export function FormItems({ form, plan, evidence, may }: { form: SelfAssessment; plan: PlanText; evidence: Evidence[]; may: Set<string> }) {
  const { t } = useTranslation();
  const items = form.criteria.flatMap((criterion) => criterion.items);
  const choice = useItemChoice(items, {
    thieu: (item) => form.missing.includes(item.id),
    may: (item) => item.kind === 'computed',
  }, form.form.editable && form.missing.length > 0 ? 'thieu' : '');
  const { shown, open, at, go, filter, only } = choice;
  const [stepped, setStepped] = useState(false);
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
  const mark = (item: FormItem) => (item.kind === 'judged' ? <LevelMark draft={draftOf(item.level)} wordless /> : null);
  return (
    <>
      <div className="chips not-printed">
        <button type="button" className="chip" aria-pressed={only === 'thieu'} onClick={() => filter(only === 'thieu' ? '' : 'thieu')}>
          {t('assessment.onlyMissing')} <span className="number">{form.missing.length}</span>
        </button>
        <button type="button" className="chip" aria-pressed={only === 'may'} onClick={() => filter(only === 'may' ? '' : 'may')}>
          {t('assessment.onlyComputed')}
        </button>
      </div>
      <div className="items">
        <ItemsNav
          groups={form.criteria.map((criterion) => ({ id: criterion.id, name: criterion.name, items: criterion.items.filter((item) => shown.includes(item)) }))}
          open={open}
          mark={mark}
          onOpen={go}
        />
        {open ? (
          <section className="item-panel">
            <div className="item-steps">
              <span className="quiet small number">
                {t('judgements.item', { id: open.id })} · {t('judgements.place', { number: at + 1, of: shown.length })}
              </span>
              <span className="item-step-acts not-printed">
                <button type="button" className="button" disabled={at <= 0} onClick={() => step(-1)}>
                  {t('judgements.previous')}
                </button>
                <button type="button" className="button button-primary" disabled={at >= shown.length - 1} onClick={() => step(1)}>
                  {t('judgements.next')}
                </button>
              </span>
            </div>
            <h2 className="item-statement">{open.statement}</h2>
            <p className="quiet small">
              {`${t(`assessment.kinds.${open.kind}`)} · ${t('help.clause', { clause: open.clause })} · ${t('judgements.points', { points: pointsOf(open.maximum) })}`}
            </p>
            <ItemBody key={open.id} item={open} form={form} plan={plan} focus={stepped} />
            {may.has('evidence.read') && (
              <ItemEvidence
                item={{ id: open.id, pieces: standing(evidence).filter((piece) => piece.indicators.includes(open.id)) }}
                plan={plan}
                all={evidence}
                mayEdit={may.has('evidence.edit') && form.form.editable}
              />
            )}
            <p className="quiet small item-keys not-printed">{t('judgements.keys')}</p>
          </section>
        ) : (
          <Empty
            act={
              <button type="button" className="button" onClick={() => filter('')}>
                {t('judgements.showAll')}
              </button>
            }
          >
            {t('assessment.noneLeft')}
          </Empty>
        )}
      </div>
    </>
  );
}

function ItemBody({ item, form, plan, focus }: { item: FormItem; form: SelfAssessment; plan: PlanText; focus: boolean }) {
  const { t } = useTranslation();
  const { editable } = form.form;
  if (item.kind === 'computed') {
    return (
      <>
        <ComputedFigure item={item} />
        <Contest unit={form.unit} year={form.year} indicator={item.id} contest={item.contest} editable={editable} />
      </>
    );
  }
  return (
    <>
      {editable ? (
        <LevelForm unit={form.unit} year={form.year} side="self" indicator={item.id} level={given(item) ? item.level : undefined} plan={plan} focus={focus} />
      ) : (
        <LevelWords level={item.level} />
      )}
      {item.last_year && (
        <details className="last-year">
          <summary>{t('assessment.lastYearShow')}</summary>
          <LevelWords level={item.last_year} />
          <p className="quiet small">{t('assessment.lastYearNote')}</p>
        </details>
      )}
    </>
  );
}
