import { useQueryClient } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Unit } from '@/api/contract';
import { useMembersOf } from '@/api/members';
import { decisionFields, decisionOf, type Act, type FieldSpec, type Values } from '@/parts/act';
import { dayOf, today } from '@/parts/dates';
import { UnitName } from '../members/unit_name';
import { faceFields, faceOf } from './face_fields';
import { aliasesAct, correctAct } from './mend_acts';
import { kindsUnder, useUnder, type Kind } from './unit_history';

/// The acts on a body that its kind allows. Each says what will change before it does.
export function useBodyActs(unit: Unit, tag: string, day: string): Act[] {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isCell = unit.kind === 'cell';
  const members = useMembersOf(isCell ? unit.id : '', day);
  const under = useUnder(unit.id, day, !isCell);
  const path = { unit: unit.id };
  const done = async (work: Promise<unknown>) => {
    await work;
    await Promise.all(['unit', 'units', 'members'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const on: FieldSpec = { kind: 'day', name: 'on', label: t('tree.on'), required: true };
  const decision = decisionFields(t);
  const first = { on: today(), sector: unit.spans.at(-1)?.sector ?? 'residential' };
  const said = (values: Values) => ({ day: dayOf(values.on ?? ''), name: values.name ?? values['into.name'] ?? values['part.name'] ?? '' });
  const many = (text: string | undefined) => (text ? text.split(',') : []);
  const parts = (values: Values) => ({ unit: <UnitName unit={unit.id} />, to: <UnitName unit={values.superior ?? values.successor ?? ''} /> });
  const header = (version: string) => ({ 'If-Match': version });
  const now = (current: Record<string, unknown>): [string, string][] => [
    [t('organisation.name'), (current as { name?: string }).name ?? ''],
    [t('organisation.code'), (current as { code?: string }).code ?? ''],
  ];

  const establish: Act = {
    key: `establish-${unit.id}`,
    title: t('tree.establishIn.title'),
    button: t('tree.establishIn.button'),
    first: { ...first, kind: kindsUnder(unit.kind)[0] ?? 'cell' },
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: t('organisation.kind'),
        required: true,
        choices: kindsUnder(unit.kind).map((value) => ({ value, label: t(`organisation.kinds.${value}`) })),
      },
      ...faceFields(t),
      on,
      ...decision,
    ],
    says: (values) => (values.name && values.on ? <Trans i18nKey="tree.establishIn.says" values={said(values)} components={parts(values)} /> : null),
    run: (values, _, headers) => {
      const body = { ...faceOf(values), kind: values.kind as Kind, on: values.on ?? '', decision: decisionOf(values) };
      return done(unwrap(api.POST('/units/{unit}/units', { params: { path }, headers, body })));
    },
  };
  const rename: Act = {
    key: `rename-${unit.id}`,
    title: t('tree.rename.title'),
    button: t('tree.rename.button'),
    tag,
    now,
    first: { ...first, name: unit.name },
    fields: [
      { kind: 'text', name: 'name', label: t('tree.newName'), required: true },
      { kind: 'text', name: 'short_name', label: t('organisation.shortName') },
      on,
      ...decision,
    ],
    says: (values) =>
      values.name && values.name !== unit.name && values.on ? <Trans i18nKey="tree.rename.says" values={said(values)} components={parts(values)} /> : null,
    run: (values, version) => {
      const body = { name: values.name ?? '', short_name: values.short_name || undefined, on: values.on ?? '', decision: decisionOf(values) };
      return done(unwrap(api.PUT('/units/{unit}/name', { params: { path, header: header(version) }, body })));
    },
  };
  const move: Act = {
    key: `move-${unit.id}`,
    title: t('tree.move.title'),
    button: t('tree.move.button'),
    tag,
    now,
    first,
    fields: [
      { kind: 'unit', name: 'superior', label: t('tree.move.to'), required: true, except: unit.id },
      { kind: 'text', name: 'code', label: t('tree.newCode') },
      on,
      ...decision,
    ],
    says: (values) => (values.superior && values.on ? <Trans i18nKey="tree.move.says" values={said(values)} components={parts(values)} /> : null),
    run: (values, version) => {
      const body = { superior: values.superior ?? '', code: values.code || undefined, on: values.on ?? '', decision: decisionOf(values) };
      return done(unwrap(api.PUT('/units/{unit}/superior', { params: { path, header: header(version) }, body })));
    },
  };
  const mergeHere: Act = {
    key: `merge-${unit.id}`,
    title: t('tree.mergeHere.title'),
    button: t('tree.mergeHere.button'),
    danger: true,
    first,
    fields: [
      { kind: 'units', name: 'sources', label: t('tree.mergeHere.sources'), required: true, bodyKind: unit.kind, except: unit.id },
      on,
      ...decision,
    ],
    says: (values) =>
      values.sources && values.on ? (
        <>
          <Trans i18nKey="tree.mergeHere.says" values={{ ...said(values), count: many(values.sources).length }} components={parts(values)} />
          <Names units={many(values.sources)} />
        </>
      ) : null,
    run: (values, _, headers) => {
      const body = { sources: many(values.sources), on: values.on ?? '', decision: decisionOf(values) };
      return done(unwrap(api.POST('/units/{unit}/mergers', { params: { path }, headers, body })));
    },
  };
  const mergeNew: Act = {
    key: `merge-new-${unit.id}`,
    title: t('tree.mergeNew.title'),
    button: t('tree.mergeNew.button'),
    danger: true,
    first: { ...first, 'into.sector': first.sector },
    fields: [
      { kind: 'units', name: 'sources', label: t('tree.mergeHere.sources'), required: true, except: unit.id },
      ...faceFields(t, 'into.'),
      on,
      ...decision,
    ],
    says: (values) =>
      values.sources && values['into.name'] && values.on ? (
        <>
          <Trans i18nKey="tree.mergeNew.says" values={{ ...said(values), count: many(values.sources).length }} components={parts(values)} />
          <Names units={many(values.sources)} />
        </>
      ) : null,
    run: (values, _, headers) => {
      const body = { sources: many(values.sources), into: faceOf(values, 'into.'), on: values.on ?? '', decision: decisionOf(values) };
      return done(unwrap(api.POST('/units/{unit}/units/mergers', { params: { path }, headers, body })));
    },
  };
  const split: Act = {
    key: `split-${unit.id}`,
    title: t('tree.split.title'),
    button: t('tree.split.button'),
    first: { ...first, 'part.sector': first.sector },
    fields: [
      isCell
        ? { kind: 'members', name: 'members', label: t('tree.split.members'), required: true, unit: unit.id }
        : { kind: 'units', name: 'bodies', label: t('tree.split.bodies'), required: true, except: unit.id },
      ...faceFields(t, 'part.'),
      on,
      ...decision,
    ],
    says: (values) =>
      values['part.name'] && values.on ? (
        <Trans
          i18nKey="tree.split.says"
          values={{ ...said(values), count: many(values.members ?? values.bodies).length }}
          components={parts(values)}
        />
      ) : null,
    run: (values, _, headers) => {
      const whom = isCell ? { members: many(values.members) } : { bodies: many(values.bodies) };
      const body = { part: faceOf(values, 'part.'), ...whom, on: values.on ?? '', decision: decisionOf(values) };
      return done(unwrap(api.POST('/units/{unit}/parts', { params: { path }, headers, body })));
    },
  };
  const count = isCell ? members.rows?.length : under.rows?.length;
  const held = t(isCell ? 'tree.dissolve.members' : 'tree.dissolve.bodies', { count: count ?? 0 });
  const dissolve: Act = {
    key: `dissolve-${unit.id}`,
    title: t('tree.dissolve.title'),
    button: t('tree.dissolve.button'),
    danger: true,
    tag,
    now,
    first,
    fields: [
      { kind: 'unit', name: 'successor', label: t('tree.dissolve.successor'), except: unit.id, bodyKind: unit.kind },
      { ...on, label: t('tree.dissolve.on') },
      ...decision,
    ],
    says: (values) => (
      <Trans
        i18nKey={values.successor ? 'tree.dissolve.saysMoved' : 'tree.dissolve.says'}
        values={{ ...said(values), held }}
        components={parts(values)}
      />
    ),
    run: (values, version) => {
      const body = { on: values.on ?? '', decision: decisionOf(values), successor: values.successor || undefined };
      return done(unwrap(api.PUT('/units/{unit}/end', { params: { path, header: header(version) }, body })));
    },
  };
  const mend = [correctAct({ t, unit, tag, day, done, now }), aliasesAct({ t, unit, tag, day, done, now })];
  if (isCell) return [rename, move, split, mergeHere, dissolve, ...mend];
  return [establish, rename, move, split, mergeHere, mergeNew, dissolve, ...mend];
}

function Names({ units }: { units: string[] }) {
  return (
    <ul className="tree-names">
      {units.map((unit) => (
        <li key={unit}>
          <UnitName unit={unit} />
        </li>
      ))}
    </ul>
  );
}
