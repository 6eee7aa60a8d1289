import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { previewAwards, useAwardActs, type AwardAct, type AwardLine, type AwardReview } from '@/api/honours';
import { decisionFields, decisionOf, type Act, type FieldSpec } from '@/parts/act';
import { AwardsLook } from './awards_look';

/// Asks the server what a decision on these bodies would come to, then hands over the form that it needs: a reason only
/// for another list than the one by score, an exception only above the cap.
export function useDecideAct(unit: string, review: AwardReview, tag: string, onAct: (act: Act) => void) {
  const { t } = useTranslation();
  const year = review.movement.last_year;
  const acts = useAwardActs(unit, year);
  const [looking, setLooking] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const look = async (kind: AwardAct, bodies: AwardLine[]) => {
    setLooking(true);
    setFault(null);
    const units = bodies.map((body) => body.unit);
    try {
      const preview = await previewAwards(unit, year, kind, units);
      const fields: FieldSpec[] = decisionFields(t).map((field) => (field.name === 'decision.by' ? { ...field, required: true } : field));
      if (preview.needs_reason) fields.push({ kind: 'text', long: true, name: 'reason', label: t('honours.reason'), hint: t('honours.reasonHint'), required: true });
      if (preview.needs_exception) {
        fields.push(
          { kind: 'text', long: true, name: 'exception.reason', label: t('honours.exceptionReason'), hint: t('honours.exceptionHint'), required: true },
          { kind: 'text', name: 'exception.allowed_by', label: t('honours.exceptionBy'), required: true },
        );
      }
      const commends = kind === 'commendation';
      onAct({
        key: `awards-${review.movement.id}-${kind}`,
        title: commends ? t('honours.decideTitle') : t('honours.nominateTitle'),
        button: commends ? t('honours.decideButton') : t('honours.nominateButton'),
        tag,
        now: (current) => [[t('honours.given'), String((current as { given?: number }).given ?? '')]],
        first: { 'decision.by': review.movement.authority_name },
        fields,
        says: () => <AwardsLook preview={preview} bodies={bodies} review={review} commends={commends} />,
        run: (values, version, once) =>
          acts.decide(
            {
              act: kind,
              units,
              decision: decisionOf(values),
              reason: values.reason?.trim() || undefined,
              exception: preview.needs_exception
                ? { reason: values['exception.reason'] ?? '', allowed_by: values['exception.allowed_by'] ?? '' }
                : undefined,
            },
            version,
            once,
          ),
      });
    } catch (caught) {
      setFault(caught);
    } finally {
      setLooking(false);
    }
  };
  return { look, looking, fault };
}
