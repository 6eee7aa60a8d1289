import type { TFunction } from 'i18next';

import type { FieldSpec, Values } from './types';

/// Number, date and issuer of the decision behind an act.
export function decisionFields(t: TFunction): FieldSpec[] {
  return [
    { kind: 'text', name: 'decision.number', label: t('act.decisionNumber'), hint: t('act.decisionHint'), required: true },
    { kind: 'day', name: 'decision.date', label: t('act.decisionDate'), required: true },
    { kind: 'text', name: 'decision.by', label: t('act.decisionBy') },
  ];
}

export function decisionOf(values: Values): { number: string; date: string; by?: string } {
  return {
    number: values['decision.number'] ?? '',
    date: values['decision.date'] ?? '',
    by: values['decision.by']?.trim() || undefined,
  };
}

/// The same where an act may stand without one, as those of years ago do: day and issuer are asked once there is a number.
export function paperFields(t: TFunction, name = 'decision', label = t('act.decisionNumber')): FieldSpec[] {
  const when = (values: Values) => Boolean(values[`${name}.number`]?.trim());
  return [
    { kind: 'text', name: `${name}.number`, label, hint: t('act.decisionHint') },
    { kind: 'day', name: `${name}.date`, label: t('act.decisionDate'), required: true, when },
    { kind: 'text', name: `${name}.by`, label: t('act.decisionBy'), when },
  ];
}

export function paperOf(values: Values, name = 'decision'): { number: string; date: string; by?: string } | undefined {
  const number = values[`${name}.number`]?.trim();
  return number ? { number, date: values[`${name}.date`] ?? '', by: values[`${name}.by`]?.trim() || undefined } : undefined;
}
