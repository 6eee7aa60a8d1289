import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AwardReview } from '@/api/honours';
import { useRequiredPlace } from '@/frame/place';
import { ActDrawer, type Act } from '@/parts/act';
import { dayOf } from '@/parts/dates';
import { namedWithYears } from '@/parts/named_with_years';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AwardFigures } from './award_figures';
import { AwardList } from './award_list';
import { DecisionsPart } from './decisions_part';
import { OutsideList } from './outside_list';
import { useDecideAct } from './use_decide_act';

/// The list with its cut line, who is left out and why, and what was decided on it.
export function AwardsPart({ review, tag, mayDecide }: { review: AwardReview; tag: string; mayDecide: boolean }) {
  const { t } = useTranslation();
  const { movement } = review;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [act, setAct] = useState<Act | null>(null);
  const outside = review.bodies.filter((body) => body.standing === 'outside');
  const toggle = (unit: string) => {
    const next = new Set(chosen);
    if (!next.delete(unit)) next.add(unit);
    setChosen(next);
  };
  return (
    <>
      <Section title={t('honours.list')}>
        <p className="quiet">
          {t('honours.movement', { name: namedWithYears(movement), authority: movement.authority_name })}{' '}
          {review.review ? t('honours.review', { day: dayOf(review.review.date) }) : t('honours.noReview')}
        </p>
        {review.provisional && <p className="honours-note">{t('honours.provisional', { count: review.undecided, year: movement.last_year })}</p>}
        <AwardFigures review={review} />
        {review.pools.map((pool) => (
          <AwardList key={pool.kind ?? 'all'} review={review} pool={pool} chosen={mayDecide ? chosen : undefined} onToggle={toggle} />
        ))}
        {mayDecide && <ChosenBar review={review} tag={tag} chosen={chosen} onAct={setAct} />}
      </Section>
      {outside.length > 0 && <OutsideList bodies={outside} review={review} />}
      <DecisionsPart review={review} mayDecide={mayDecide} onAct={setAct} />
      <ActDrawer act={act} onClose={() => setAct(null)} onDone={() => setChosen(new Set())} />
    </>
  );
}

/// What is chosen, and the two acts: commend, or nominate to the province. Each looks first.
function ChosenBar({ review, tag, chosen, onAct }: {
  review: AwardReview;
  tag: string;
  chosen: ReadonlySet<string>;
  onAct: (act: Act) => void;
}) {
  const { t } = useTranslation();
  const { unit } = useRequiredPlace();
  const { look, looking, fault } = useDecideAct(unit, review, tag, onAct);
  const bodies = review.bodies.filter((body) => chosen.has(body.unit));
  const nominable = bodies.length > 0 && bodies.every((body) => body.may_be_nominated);
  return (
    <div className={bodies.length > 0 ? 'honours-bar honours-bar-kept' : 'honours-bar'}>
      <p aria-live="polite">{t('honours.chosen', { count: bodies.length })}</p>
      <div className="honours-acts">
        <button type="button" className="button button-primary" disabled={bodies.length === 0 || looking} onClick={() => void look('commendation', bodies)}>
          {t('honours.decide')}
        </button>
        <button type="button" className="button" disabled={!nominable || looking} onClick={() => void look('provincial_nomination', bodies)}>
          {t('honours.nominate')}
        </button>
      </div>
      {bodies.length > 0 && !nominable && <p className="quiet small">{t('honours.notNominable')}</p>}
      <ProblemNotice fault={fault} />
    </div>
  );
}
