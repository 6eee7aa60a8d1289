import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { useRequiredPlace } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { pointsOf } from '@/parts/numbers';
import '@/parts/facts.css';
import { ItemEvidence } from './item_evidence';
import { draftOf, type Item } from './items';
import { JudgementForm } from './judgement_form';
import { JudgementWords } from './judgement_words';
import { WithdrawJudgement } from './withdrawal';

/// One item: what the plan says, what it expects, how it was judged, what backs it.
export function ItemPanel({ item, number, of, plan, evidence, may, focus, onStep }: {
  item: Item;
  number: number;
  of: number;
  plan: PlanText;
  evidence: Evidence[];
  may: Set<string>;
  focus: boolean;
  onStep: (by: number) => void;
}) {
  const { t } = useTranslation();
  const both = useBoth();
  const { unit, year } = useRequiredPlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const [withdrawn, setWithdrawn] = useState(0);
  const mayJudge = may.has('outcomes.judge');
  useEffect(() => {
    if (focus && !mayJudge) heading.current?.focus();
  }, [focus, mayJudge]);
  return (
    <section className="item-panel">
      <div className="item-steps">
        <span className="quiet small number">
          {t('judgements.item', { id: item.id })} · {t('judgements.place', { number, of })}
        </span>
        <span className="item-step-acts not-printed">
          <button type="button" className="button" disabled={number <= 1} onClick={() => onStep(-1)}>
            {t('judgements.previous')}
          </button>
          <button type="button" className="button button-primary" disabled={number >= of} onClick={() => onStep(1)}>
            {t('judgements.next')}
          </button>
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} className="item-statement">
        {both(item.indicator.statement)}
      </h2>
      <ItemFacts item={item} plan={plan} />
      {mayJudge ? (
        <>
          {item.byRest && <JudgementWords judgement={item.judgement} draft={draftOf(item.judgement)} byRest />}
          <JudgementForm key={withdrawn} item={item} plan={plan} unit={unit} year={year} focus={focus} />
          {!item.byRest && item.judgement && item.judgement.version > 0 && <WithdrawJudgement unit={unit} year={year} judgement={item.judgement} onDone={() => setWithdrawn(withdrawn + 1)} />}
        </>
      ) : (
        <>
          <JudgementWords judgement={item.judgement} draft={draftOf(item.judgement)} byRest={item.byRest} />
          <p className="quiet small">{t('judgements.mayNot')}</p>
        </>
      )}
      {may.has('evidence.read') && <ItemEvidence item={item} plan={plan} all={evidence} mayEdit={may.has('evidence.edit')} />}
      <p className="quiet small item-keys not-printed">{t('judgements.keys')}</p>
    </section>
  );
}

function ItemFacts({ item, plan }: { item: Item; plan: PlanText }) {
  const { t } = useTranslation();
  const both = useBoth();
  const { indicator } = item;
  const expected = plan.evidence_kinds.filter((kind) => indicator.evidence.includes(kind.id));
  const responsible = plan.roles.find((role) => role.id === indicator.responsible);
  const knockOut = plan.knock_outs.find((each) => each.kind === indicator.knock_out);
  const reading = plan.readings.find((each) => each.id === indicator.reading);
  return (
    <dl className="facts">
      <div>
        <dt>{t('help.clause', { clause: '' }).trim()}</dt>
        <dd>
          {indicator.clause} {t('help.source', { source: plan.source.symbol })} ·{' '}
          {t('judgements.points', { points: pointsOf(indicator.maximum) })}
        </dd>
      </div>
      {reading && (
        <div>
          <dt>{t('judgements.reading', { id: reading.id })}</dt>
          <dd>{both(reading.taken)}</dd>
        </div>
      )}
      <div>
        <dt>{t('judgements.expected')}</dt>
        <dd>{expected.map((kind) => both(kind.name)).join('; ') || '–'}</dd>
      </div>
      <div>
        <dt>{t('judgements.responsible')}</dt>
        <dd>{both(responsible?.name) || '–'}</dd>
      </div>
      {knockOut && (
        <div>
          <dt aria-hidden="true">{'▲'}</dt>
          <dd>{t('judgements.knockOut', { what: both(knockOut.statement) })}</dd>
        </div>
      )}
    </dl>
  );
}
