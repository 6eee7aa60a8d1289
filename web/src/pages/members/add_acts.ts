import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Unit } from '@/api/contract';
import { optionalDecisionFields, optionalDecisionOf, type Act, type FieldSpec, type Values } from '@/parts/act';
import { dayOf, today } from '@/parts/dates';
import type { MemberHelp } from './member_help';

type Coming = 'unknown' | 'admission' | 'transfer' | 'reorganisation';

/// What is kept about a person, as the server takes it.
export function detailsOf(values: Values) {
  const text = (name: string) => values[`details.${name}`]?.trim() || undefined;
  return {
    name: text('name') ?? '',
    code: text('code'),
    birth_year: text('birth_year') ? Number(text('birth_year')) : undefined,
    sex: text('sex') as 'female' | 'male' | undefined,
    admitted: text('admitted'),
    official: text('official'),
  };
}

export function useDetailFields(): FieldSpec[] {
  const { t } = useTranslation();
  return [
    { kind: 'text', name: 'details.name', label: t('members.name'), required: true },
    { kind: 'text', name: 'details.code', label: t('members.code') },
    { kind: 'number', name: 'details.birth_year', label: t('members.birthYear') },
    {
      kind: 'choice',
      name: 'details.sex',
      label: t('members.sex'),
      choices: [
        { value: 'female', label: t('members.female') },
        { value: 'male', label: t('members.male') },
      ],
    },
  ];
}

/// The two ways onto a roll: admitted to the Party here, or a member already.
export function useAddActs(unit: Unit, { whoCounts }: MemberHelp, onMade: (member: string) => void): Record<'admit' | 'add', Act> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const details = useDetailFields();
  const done = (made: { id: string }) => {
    void queries.invalidateQueries({ queryKey: ['members'] });
    onMade(made.id);
  };
  const path = { unit: unit.id };
  const said = (values: Values, day: string | undefined) => ({ name: values['details.name'] ?? '', cell: unit.name, day: dayOf(day ?? '') });
  return {
    admit: {
      key: `admit-${unit.id}`,
      title: t('memberActs.admit.title'),
      button: t('memberActs.admit.button'),
      first: { on: today() },
      fields: [...details, { kind: 'day', name: 'on', label: t('memberActs.admit.on'), required: true, help: whoCounts }, ...optionalDecisionFields(t)],
      says: (values) => (values['details.name'] && values.on ? t('memberActs.admit.says', said(values, values.on)) : null),
      run: async (values, _, headers) => {
        const body = { details: detailsOf(values), on: values.on ?? '', decision: optionalDecisionOf(values) };
        done(await unwrap(api.POST('/units/{unit}/admissions', { params: { path }, headers, body })));
      },
    },
    add: {
      key: `add-${unit.id}`,
      title: t('memberActs.add.title'),
      button: t('memberActs.add.button'),
      first: { from: today(), reason: 'transfer' },
      fields: [
        ...details,
        { kind: 'day', name: 'details.admitted', label: t('members.admitted'), help: whoCounts },
        { kind: 'day', name: 'details.official', label: t('members.officialOn'), help: whoCounts },
        { kind: 'day', name: 'from', label: t('members.from'), required: true, help: whoCounts },
        {
          kind: 'choice',
          name: 'reason',
          label: t('memberActs.add.reason'),
          help: whoCounts,
          choices: (['transfer', 'reorganisation', 'unknown'] as const).map((value) => ({ value, label: t(`members.reasons.${value}`) })),
        },
        ...optionalDecisionFields(t),
      ],
      says: (values) => (values['details.name'] && values.from ? t('memberActs.add.says', said(values, values.from)) : null),
      run: async (values, _, headers) => {
        const body = { details: detailsOf(values), from: values.from ?? '', reason: values.reason as Coming, decision: optionalDecisionOf(values) };
        done(await unwrap(api.POST('/units/{unit}/members', { params: { path }, headers, body })));
      },
    },
  };
}
