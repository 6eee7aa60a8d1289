import type { TFunction } from 'i18next';

import type { FieldSpec, Values } from './types';

interface Decided {
  number: string;
  date: string;
  by?: string;
}

function threeFields(t: TFunction, name: string, label: string): [FieldSpec, FieldSpec, FieldSpec] {
  return [
    { kind: 'text', name: `${name}.number`, label, hint: t('act.decisionHint') },
    { kind: 'day', name: `${name}.date`, label: t('act.decisionDate'), required: true },
    { kind: 'text', name: `${name}.by`, label: t('act.decisionBy') },
  ];
}

/// Number, date and issuer of the decision behind an act.
export function decisionFields(t: TFunction): FieldSpec[] {
  const [number, ...others] = threeFields(t, 'decision', t('act.decisionNumber'));
  return [{ ...number, required: true }, ...others];
}

export function decisionOf(values: Values, name = 'decision'): Decided {
  return {
    number: values[`${name}.number`]?.trim() ?? '',
    date: values[`${name}.date`] ?? '',
    by: values[`${name}.by`]?.trim() || undefined,
  };
}

/// The same where an act may stand without one, as those of years ago do: day and issuer are asked once there is a number.
export function optionalDecisionFields(t: TFunction, name = 'decision', label = t('act.decisionNumber')): FieldSpec[] {
  const [number, ...others] = threeFields(t, name, label);
  const when = (values: Values) => decisionOf(values, name).number !== '';
  return [number, ...others.map((field) => ({ ...field, when }))];
}

export function optionalDecisionOf(values: Values, name = 'decision'): Decided | undefined {
  const decision = decisionOf(values, name);
  return decision.number ? decision : undefined;
}
