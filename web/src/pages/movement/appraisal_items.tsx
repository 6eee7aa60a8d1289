import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { standing, type Evidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { useLevelWriter, type Appraisal, type AppraisalCriterion, type MovementLevel } from '@/api/movement';
import { Empty } from '@/parts/empty';
import { useKeys } from '@/parts/keys';
import { pointsOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { ItemEvidence } from '../judgements/item_evidence';
import { draftOf, type Draft } from '../judgements/items';
import { ComputedFigure, Contest } from './computed_item';
import { ItemsNav } from './items_nav';
import { LevelForm, LevelWords } from './level_form';
import { useItemChoice } from './use_item_choice';

type Item = AppraisalCriterion['items'][number];

/// Items on both sides, one at a time, stepped through by keys.
export function AppraisalItems({ appraisal, plan, evidence, may }: { appraisal: Appraisal; plan: PlanText; evidence: Evidence[]; may: Set<string> }) {
  const { t } = useTranslation();
  const items = appraisal.criteria.flatMap((criterion) => criterion.items);
  const { shown, open, at, go, filter, only } = useItemChoice(items, { chenh: (item) => item.differs || (item.contest?.version ?? 0) > 0 });
  useKeys((event) => {
    const step = stepOf(event, shown, at);
    if (!step) return;
    event.preventDefault();
    go(step);
  });
  return (
    <>
      <div className="chips not-printed">
        <button type="button" className="chip" aria-pressed={only === 'chenh'} onClick={() => filter(only === 'chenh' ? '' : 'chenh')}>
          {t('assessment.onlyDiffering')} <span className="number">{items.filter((item) => item.differs).length}</span>
        </button>
      </div>
      <p className="quiet small item-keys not-printed">{t('assessment.appraisal.keys')}</p>
      <div className="items">
        <ItemsNav
          groups={appraisal.criteria.map((criterion) => ({ id: criterion.id, name: criterion.name, items: criterion.items.filter((item) => shown.includes(item)) }))}
          open={open}
          mark={(item) => <ItemMark item={item} />}
          onOpen={go}
        />
        {open ? (
          <section className="item-panel">
            <div className="item-steps">
              <span className="quiet small number">
                {t('judgements.item', { id: open.id })} · {t('judgements.place', { number: at + 1, of: shown.length })}
              </span>
              <span className="item-step-acts not-printed">
                <button type="button" className="button" disabled={at <= 0} onClick={() => go(shown[at - 1])}>
                  {t('judgements.previous')}
                </button>
                <button type="button" className="button button-primary" disabled={at >= shown.length - 1} onClick={() => go(shown[at + 1])}>
                  {t('judgements.next')}
                </button>
              </span>
            </div>
            <h3 className="item-statement" aria-live="polite">
              {open.statement}
            </h3>
            <p className="quiet small">
              {`${t(`assessment.kinds.${open.kind}`)} · ${t('help.clause', { clause: open.clause })} · ${t('judgements.points', { points: pointsOf(open.maximum) })}`}
            </p>
            <ItemSides key={open.id} item={open} appraisal={appraisal} plan={plan} />
            {may.has('evidence.read') && (
              <ItemEvidence of={appraisal.unit} item={{ id: open.id, pieces: standing(evidence).filter((piece) => piece.indicators.includes(open.id)) }} plan={plan} all={evidence} mayEdit={false} />
            )}
          </section>
        ) : (
          <Empty
            act={
              <button type="button" className="button" onClick={() => filter('')}>
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

/// j, k and the arrows step; d goes to the next difference. Not while somebody types or chooses.
function stepOf(event: KeyboardEvent, shown: Item[], at: number): Item | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('.ant-drawer-open, dialog[open]')) return undefined;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, [role="combobox"], [role="listbox"]')) return undefined;
  if (event.key === 'j' || event.key === 'ArrowDown') return shown[at + 1];
  if (event.key === 'k' || event.key === 'ArrowUp') return shown[at - 1];
  if (event.key === 'd') return shown.find((item, index) => index > at && item.differs) ?? shown.find((item) => item.differs);
  return undefined;
}

function ItemMark({ item }: { item: Item }) {
  const { t } = useTranslation();
  if (item.differs) return <StateMark state="at_risk" word={t('assessment.appraisal.differs')} wordless />;
  return (item.contest?.version ?? 0) > 0 ? <StateMark state="pending" word={t('assessment.contested')} wordless /> : null;
}

const standingLevel = (level: MovementLevel | undefined) => (level && level.version > 0 ? level : undefined);

function ItemSides({ item, appraisal, plan }: { item: Item; appraisal: Appraisal; plan: PlanText }) {
  const { t } = useTranslation();
  const { unit, year, form } = appraisal;
  const figure = (side: Item['self']) => side && <span className="number">{`${pointsOf(side.achieved)}/${pointsOf(item.maximum)}`}</span>;
  if (item.kind === 'computed') {
    return (
      <>
        <ComputedFigure item={{ ...item, state: item.appraised.state, achieved: item.appraised.achieved }} />
        <Contest unit={unit} year={year} indicator={item.id} contest={item.contest} editable={false} />
      </>
    );
  }
  return (
    <div className="sides">
      <section className="side">
        <h3>
          {t('assessment.appraisal.self')} {figure(item.self)}
        </h3>
        <LevelWords level={standingLevel(item.self_level)} />
      </section>
      <section className="side">
        <h3>
          {t('assessment.appraisal.appraised')} {figure(item.appraised)}
        </h3>
        {form.editable ? <OwnLevel item={item} unit={unit} year={year} plan={plan} /> : <Appraised item={item} />}
      </section>
    </div>
  );
}

function Appraised({ item }: { item: Item }) {
  const { t } = useTranslation();
  const level = standingLevel(item.appraised_level);
  return level ? <LevelWords level={level} /> : <p className="quiet">{t('assessment.appraisal.asSelf')}</p>;
}

/// The body's level holds until the appraiser gives another, with a reason; and can hold again.
function OwnLevel({ item, unit, year, plan }: { item: Item; unit: string; year: number; plan: PlanText }) {
  const { t } = useTranslation();
  const level = standingLevel(item.appraised_level);
  const self = draftOf(standingLevel(item.self_level));
  const [other, setOther] = useState(level !== undefined);
  const [fault, setFault] = useState<unknown>();
  const writer = useLevelWriter(useQueryClient(), unit, year, 'appraised', item.id);
  const differs = (draft: Draft) => draft.level !== self.level || draft.share !== self.share;
  const back = async () => {
    try {
      if (level) await writer.remove(level.version);
      sessionStorage.removeItem(`bontot.level.appraised.${unit}.${year}.${item.id}`);
      setOther(false);
    } catch (caught) {
      setFault(caught);
    }
  };
  if (!other) {
    return (
      <>
        <p>{t('assessment.appraisal.asSelf')}</p>
        <button type="button" className="button" onClick={() => setOther(true)}>
          {t('assessment.appraisal.other')}
        </button>
      </>
    );
  }
  return (
    <>
      <LevelForm unit={unit} year={year} side="appraised" indicator={item.id} level={level} plan={plan} focus={level === undefined} noteAlways={differs} />
      <button type="button" className="button button-link" onClick={() => void back()}>
        {t('assessment.appraisal.backToSelf')}
      </button>
      <ProblemNotice fault={fault} />
    </>
  );
}
