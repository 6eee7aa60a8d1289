import { useTranslation } from 'react-i18next';

import type { Unit } from '@/api/contract';
import { useRights } from '@/api/session';
import { dayOf, lastDayBefore } from '@/parts/dates';
import { Entries } from '@/parts/entries';
import type { SmallColumn } from '@/parts/table_tools';
import { decisionLine } from '../members/decision_line';
import { UnitName, useUnitNames } from '../members/unit_name';
import type { Decision, Span } from './unit_history';

/// A span of the body's life, or its end.
type Step = Pick<Span, 'from' | 'to' | 'name' | 'superior' | 'decision'> & { act: NonNullable<Span['act']> | 'dissolve' };

/// What the body was called, where it hung and by which decision, the newest first.
export function BodyHistory({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const isTop = useIsTop(unit.id);
  const steps: Step[] = unit.spans.map((span) => ({ ...span, act: span.act ?? 'establish' })).reverse();
  if (unit.ended) steps.unshift({ from: unit.ended, name: '', act: 'dissolve', decision: (unit as { dissolved_by?: Decision }).dissolved_by });
  const nameOf = useUnitNames(isTop ? [] : steps.flatMap((step) => step.superior ?? []));
  const columns: SmallColumn<Step>[] = [
    { key: 'from', title: t('members.from'), text: (step) => dayOf(step.from) },
    { key: 'to', title: t('members.to'), text: (step) => (step.act === 'dissolve' ? '' : step.to ? dayOf(lastDayBefore(step.to)) : t('members.now')) },
    { key: 'act', title: t('tree.act'), text: (step) => t(`tree.acts.${step.act as 'establish'}`) },
    { key: 'name', title: t('organisation.name'), text: (step) => step.name },
    { key: 'superior', title: t('tree.superior'), text: (step) => (step.superior ? nameOf(step.superior) : '') },
    {
      key: 'decision',
      title: t('tree.decision'),
      text: ({ decision }) => (decision?.number ? decisionLine(decision) : t('tree.before')),
    },
  ];
  return <Entries id="lich-su-to-chuc" caption={t('tree.history')} columns={columns} rows={steps} keyOf={(step) => `${step.act}-${step.from}`} />;
}

/// What stands above the topmost body of this person is not theirs to see: nobody asks for it in vain.
export function SuperiorName({ of, superior }: { of: string; superior: string }) {
  return <UnitName unit={superior} known={useIsTop(of) ? '–' : undefined} />;
}

function useIsTop(unit: string): boolean {
  return useRights().every((right) => right.unit === unit);
}
