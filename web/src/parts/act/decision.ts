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
