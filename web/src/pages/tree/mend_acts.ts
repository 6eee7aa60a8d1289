import type { TFunction } from 'i18next';

import { api, unwrap } from '@/api/client';
import type { Unit } from '@/api/contract';
import { decisionFields, decisionOf, type Act } from '@/parts/act';
import { faceFields, faceOf } from './face_fields';
import { spanOn } from './unit_history';

interface Mended {
  t: TFunction;
  unit: Unit;
  tag: string;
  day: string;
  done: (work: Promise<unknown>) => Promise<void>;
  now: (current: Record<string, unknown>) => [string, string][];
}

/// A slip of the pen in the span that is shown.
export function correctAct({ t, unit, tag, day, done, now }: Mended): Act {
  const span = spanOn(unit, day) ?? unit.spans.at(-1);
  const paper = span?.decision;
  return {
    key: `correct-${unit.id}-${span?.from ?? ''}`,
    title: t('tree.correct.title'),
    button: t('tree.correct.button'),
    tag,
    now,
    first: {
      code: unit.code,
      name: span?.name ?? '',
      short_name: span?.short_name ?? '',
      sector: span?.sector ?? '',
      'decision.number': paper?.number ?? '',
      'decision.date': paper?.date ?? '',
      'decision.by': paper?.by ?? '',
    },
    fields: [...faceFields(t), ...decisionFields(t), { kind: 'text', name: 'reason', label: t('act.reason'), long: true, required: true }],
    says: () => t('tree.correct.says'),
    run: (values, version) => {
      const body = { ...faceOf(values), day: span?.from ?? day, decision: decisionOf(values), reason: values.reason ?? '' };
      return done(unwrap(api.PUT('/units/{unit}/correction', { params: { path: { unit: unit.id }, header: { 'If-Match': version } }, body })));
    },
  };
}

/// The other names under which the body is found.
export function aliasesAct({ t, unit, tag, done, now }: Mended): Act {
  return {
    key: `aliases-${unit.id}`,
    title: t('tree.name_aliases.title'),
    button: t('tree.name_aliases.button'),
    tag,
    now,
    first: { aliases: (unit.aliases ?? []).join('\n') },
    fields: [{ kind: 'text', name: 'aliases', label: t('tree.name_aliases.label'), long: true }],
    says: () => t('tree.name_aliases.says'),
    run: (values, version) => {
      const aliases = (values.aliases ?? '').split('\n').map((name) => name.trim()).filter(Boolean);
      const params = { path: { unit: unit.id }, header: { 'If-Match': version } };
      return done(unwrap(api.PUT('/units/{unit}/aliases', { params, body: { aliases } })));
    },
  };
}
