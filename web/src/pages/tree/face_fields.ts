import type { TFunction } from 'i18next';

import type { Unit } from '@/api/contract';
import type { FieldSpec, Values } from '@/parts/act';

type Sector = NonNullable<Unit['spans'][number]['sector']>;

const sectors = ['administrative', 'public_service', 'enterprise', 'armed_forces', 'residential'] as const;

/// What a new body is called and what it is.
export function faceFields(t: TFunction, prefix = ''): FieldSpec[] {
  return [
    { kind: 'text', name: `${prefix}code`, label: t('organisation.code'), required: true },
    { kind: 'text', name: `${prefix}name`, label: t('organisation.name'), required: true },
    { kind: 'text', name: `${prefix}short_name`, label: t('organisation.shortName') },
    {
      kind: 'choice',
      name: `${prefix}sector`,
      label: t('organisation.sector'),
      required: true,
      choices: sectors.map((value) => ({ value, label: t(`organisation.sectors.${value}`) })),
    },
  ];
}

export function faceOf(values: Values, prefix = '') {
  return {
    code: values[`${prefix}code`]?.trim() ?? '',
    name: values[`${prefix}name`]?.trim() ?? '',
    short_name: values[`${prefix}short_name`]?.trim() || undefined,
    sector: values[`${prefix}sector`] as Sector,
  };
}
