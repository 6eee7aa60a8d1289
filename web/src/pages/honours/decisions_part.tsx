import { useTranslation } from 'react-i18next';

import { useAwardActs, type AwardDecided, type AwardReview } from '@/api/honours';
import { useRequiredPlace } from '@/frame/place';
import type { Act } from '@/parts/act';
import { dayOf, momentOf } from '@/parts/dates';
import { Section } from '@/parts/page';

interface Asked {
  review: AwardReview;
  mayDecide: boolean;
  onAct: (act: Act) => void;
}

/// What was decided, the newest first, with reason and exception; what stands can be taken back.
export function DecisionsPart({ review, mayDecide, onAct }: Asked) {
  const { t } = useTranslation();
  return (
    <Section title={t('honours.decisions')}>
      {review.decisions.length === 0 && <p className="quiet">{t('honours.noDecision')}</p>}
      {[...review.decisions].reverse().map((decided) => (
        <Decided key={decided.id} decided={decided} review={review} mayDecide={mayDecide} onAct={onAct} />
      ))}
    </Section>
  );
}

function Decided({ decided, review, mayDecide, onAct }: Asked & { decided: AwardDecided }) {
  const { t } = useTranslation();
  const { decision, exception } = decided;
  return (
    <article className="honours-decided">
      <h3>
        {t(`honours.acts.${decided.act}`, { number: decision.number, day: decision.date ? dayOf(decision.date) : '–' })}
      </h3>
      <p className="quiet">
        {t('honours.decidedBy', { by: decision.by ?? '–', name: decided.decided_by, moment: momentOf(decided.decided_at) })}{' '}
        {t('honours.decidedRoom', { given: decided.given_before, count: decided.count, cap: decided.cap })}
      </p>
      {decided.reason && <p>{t('honours.decidedReason', { reason: decided.reason })}</p>}
      {exception && <p>{t('honours.decidedException', { reason: exception.reason, name: exception.allowed_by })}</p>}
      <ul>
        {decided.bodies.map((body) => (
          <DecidedBody key={body.unit} unit={body.unit} withdrawn={body.withdrawn !== undefined} decided={decided} review={review} mayDecide={mayDecide} onAct={onAct} />
        ))}
      </ul>
    </article>
  );
}

function DecidedBody({ unit, withdrawn, decided, review, mayDecide, onAct }: Asked & { unit: string; withdrawn: boolean; decided: AwardDecided }) {
  const { t } = useTranslation();
  const { unit: own } = useRequiredPlace();
  const acts = useAwardActs(own, review.movement.last_year);
  const body = review.bodies.find((one) => one.unit === unit);
  const nomination = decided.act === 'provincial_nomination';
  const gone = nomination ? withdrawn : body?.awards.some((award) => award.kind === 'commendation' && award.revoked !== undefined);
  const takeBack: Act = {
    key: `take-back-${decided.id}-${unit}`,
    title: nomination ? t('honours.withdrawTitle', { name: body?.name }) : t('honours.revokeTitle', { name: body?.name }),
    button: nomination ? t('honours.withdraw') : t('honours.revoke'),
    danger: true,
    first: {},
    fields: [
      { kind: 'text', name: 'number', label: t('act.decisionNumber'), hint: t('act.decisionHint'), required: true },
      { kind: 'day', name: 'date', label: t('act.decisionDate'), required: true },
      { kind: 'text', long: true, name: 'reason', label: t('act.reason'), required: true },
    ],
    says: () => t(nomination ? 'honours.withdrawSays' : 'honours.revokeSays', { name: body?.name }),
    run: (values, _, once) =>
      acts.takeBack(
        { unit, kind: nomination ? 'provincial_nomination' : 'commendation', number: values.number ?? '', date: values.date ?? '', reason: values.reason ?? '' },
        once,
      ),
  };
  return (
    <li>
      {body?.name ?? t('honours.bodyGone')}
      {gone && <span className="quiet"> – {t('honours.takenBack')}</span>}
      {mayDecide && !gone && (
        <button type="button" className="button button-link" onClick={() => onAct(takeBack)}>
          {takeBack.button}
          <span className="visually-hidden"> {body?.name}</span>
        </button>
      )}
    </li>
  );
}
