import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { MemberRecord, Office } from '@/api/members';
import { optionalDecisionFields, optionalDecisionOf, type Act, type Values } from '@/parts/act';
import { dayOf, today } from '@/parts/dates';
import { detailsOf, useDetailFields } from './add_acts';
import type { MemberHelp } from './member_help';
import { dayAfter, exemptionOn, guestOn, homeOn } from './standing';
import { UnitName } from './unit_name';

type Leaving = 'transfer' | 'struck_off' | 'expelled' | 'resigned' | 'deceased';

/// The acts that this member's standing allows today, the usual ones first.
export function useMemberActs(member: MemberRecord, tag: string, help: MemberHelp): Act[] {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const details = useDetailFields();
  const { whoCounts, offices } = help;
  const home = homeOn(member);
  const path = { member: member.id };
  // Whoever acts saw the record as it is now.
  const at = (version: string) => ({ path, header: { 'If-Match': version } });
  const send = async (work: Promise<unknown>) => {
    await work;
    await queries.invalidateQueries({ queryKey: ['members'] });
  };
  const name = member.name;
  const day = (values: Values, field = 'on') => dayOf(values[field] ?? '');
  const from = { kind: 'day', name: 'from', label: t('members.from'), required: true, help: whoCounts } as const;
  const to = { kind: 'day', name: 'to', label: t('members.to'), hint: t('memberActs.exempt.hint'), help: whoCounts } as const;
  const on = (label: string) => ({ kind: 'day', name: 'on', label, required: true, help: whoCounts }) as const;
  const cell = (field: string, label: string) =>
    ({ kind: 'unit', name: field, label, bodyKind: 'cell', required: true, except: home?.unit, help: whoCounts }) as const;
  const decision = optionalDecisionFields(t);
  const end = (values: Values) => (values.to ? dayAfter(values.to) : undefined);
  const units = (values: Values, field: string) => ({
    to: <UnitName unit={values[field] ?? ''} />,
    from: <UnitName unit={home?.unit ?? ''} />,
  });

  const transfer: Act = {
    key: `transfer-${member.id}`,
    title: t('memberActs.transfer.title'),
    button: t('memberActs.transfer.button'),
    first: { on: today() },
    fields: [cell('to', t('memberActs.transfer.to')), on(t('memberActs.transfer.on')), ...decision],
    says: (values) =>
      values.to && values.on ? (
        <>
          <p>
            <Trans i18nKey="memberActs.transferSays" values={{ day: day(values), name }} components={units(values, 'to')} />
          </p>
          <p>{t('memberActs.transfer.effects')}</p>
        </>
      ) : (
        t('memberActs.transfer.effects')
      ),
    run: (values, version) => {
      const body = { to: values.to ?? '', on: values.on ?? '', decision: optionalDecisionOf(values) };
      return send(unwrap(api.POST('/members/{member}/transfer', { params: at(version), body })));
    },
  };
  const official: Act = {
    key: `official-${member.id}`,
    title: t('memberActs.official.title'),
    button: t('memberActs.official.button'),
    first: { on: today() },
    fields: [on(t('memberActs.official.on')), ...decision],
    says: (values) => (values.on ? t('memberActs.official.says', { day: day(values), name }) : null),
    run: (values, version) => send(unwrap(api.POST('/members/{member}/official', { params: at(version), body: { on: values.on ?? '', decision: optionalDecisionOf(values) } }))),
  };
  const exempt: Act = {
    key: `exempt-${member.id}`,
    title: t('memberActs.exempt.title'),
    button: t('memberActs.exempt.button'),
    first: { kind: 'exempt', from: today() },
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: t('memberActs.exempt.kind'),
        required: true,
        help: whoCounts,
        choices: (['exempt', 'suspended'] as const).map((value) => ({ value, label: t(`members.exemptionKinds.${value}`) })),
      },
      from,
      to,
      ...decision,
    ],
    says: (values) =>
      values.from
        ? t('memberActs.exempt.says', {
            name,
            day: day(values, 'from'),
            kind: t(`members.exemptionKinds.${values.kind === 'suspended' ? 'suspended' : 'exempt'}`).toLowerCase(),
          })
        : null,
    run: (values, version) => {
      const kind = values.kind === 'suspended' ? 'suspended' : 'exempt';
      return send(unwrap(api.POST('/members/{member}/exemptions', { params: at(version), body: { kind, from: values.from ?? '', to: end(values), decision: optionalDecisionOf(values) } })));
    },
  };
  const endExempt: Act = {
    key: `attending-${member.id}`,
    title: t('memberActs.endExempt.title'),
    button: t('memberActs.endExempt.button'),
    first: { on: today() },
    fields: [on(t('memberActs.endExempt.on')), ...decision],
    says: (values) => (values.on ? t('memberActs.endExempt.says', { day: day(values), name }) : null),
    run: (values, version) => send(unwrap(api.POST('/members/{member}/exemptions/end', { params: at(version), body: { on: values.on ?? '', decision: optionalDecisionOf(values) } }))),
  };
  const temporary: Act = {
    key: `temporary-${member.id}`,
    title: t('memberActs.temporary.title'),
    button: t('memberActs.temporary.button'),
    first: { from: today() },
    fields: [cell('host', t('memberActs.temporary.host')), from, to],
    says: (values) =>
      values.host && values.from ? (
        <Trans i18nKey="memberActs.temporarySays" values={{ day: day(values, 'from'), name }} components={units(values, 'host')} />
      ) : null,
    run: (values, version) =>
      send(unwrap(api.POST('/members/{member}/temporary', { params: at(version), body: { host: values.host ?? '', from: values.from ?? '', to: end(values) } }))),
  };
  const endTemporary: Act = {
    key: `home-${member.id}`,
    title: t('memberActs.endTemporary.title'),
    button: t('memberActs.endTemporary.button'),
    first: { on: today() },
    fields: [on(t('memberActs.endTemporary.on'))],
    says: (values) => (values.on ? t('memberActs.endTemporary.says', { day: day(values), name }) : null),
    run: (values, version) => send(unwrap(api.POST('/members/{member}/temporary/end', { params: at(version), body: { on: values.on ?? '' } }))),
  };
  const appoint: Act = {
    key: `appoint-${member.id}`,
    title: t('memberActs.appoint.title'),
    button: t('memberActs.appoint.button'),
    first: { office: 'committee_member', unit: home?.unit ?? '', from: today() },
    fields: [
      {
        kind: 'choice',
        name: 'office',
        label: t('memberActs.appoint.office'),
        required: true,
        help: offices,
        choices: (['secretary', 'deputy', 'committee_member', 'follower'] as const).map((value) => ({ value, label: t(`members.office.${value}`) })),
      },
      { kind: 'unit', name: 'unit', label: t('memberActs.appoint.unit'), required: true, help: offices },
      { ...from, help: offices },
      { kind: 'day', name: 'remind_on', label: t('memberActs.appoint.remind'), help: offices },
      ...decision,
    ],
    says: (values) =>
      values.unit && values.from && values.office ? (
        <Trans
          i18nKey="memberActs.appointSays"
          values={{ day: day(values, 'from'), name, office: t(`members.office.${values.office as Office}`).toLowerCase() }}
          components={{ unit: <UnitName unit={values.unit} /> }}
        />
      ) : null,
    run: (values, _, headers) => {
      const body = { member: member.id, office: values.office as Office, from: values.from ?? '', remind_on: values.remind_on || undefined, decision: optionalDecisionOf(values) };
      return send(unwrap(api.POST('/units/{unit}/terms', { params: { path: { unit: values.unit ?? '' } }, headers, body })));
    },
  };
  const departure: Act = {
    key: `departure-${member.id}`,
    title: t('memberActs.departure.title'),
    button: t('memberActs.departure.button'),
    danger: true,
    first: { on: today() },
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: t('memberActs.departure.reason'),
        required: true,
        help: whoCounts,
        choices: (['transfer', 'struck_off', 'expelled', 'resigned', 'deceased'] as const).map((value) => ({
          value,
          label: value === 'transfer' ? t('memberActs.departure.transfer') : t(`members.reasons.${value}`),
        })),
      },
      on(t('memberActs.departure.on')),
      ...decision,
    ],
    says: (values) => (
      <>
        {values.on && values.reason && (
          <p>
            {t('memberActs.departure.says', {
              day: day(values),
              name,
              reason: values.reason === 'transfer' ? t('memberActs.departure.transfer') : t(`members.reasons.${values.reason as Leaving}`),
            })}
          </p>
        )}
        <p>{t('memberActs.departure.effects')}</p>
      </>
    ),
    run: (values, version) => {
      const body = { on: values.on ?? '', reason: values.reason as Leaving, decision: optionalDecisionOf(values) };
      return send(unwrap(api.POST('/members/{member}/departure', { params: at(version), body })));
    },
  };
  const back: Act = {
    key: `back-${member.id}`,
    title: t('memberActs.back.title'),
    button: t('memberActs.back.button'),
    first: { from: today() },
    fields: [cell('cell', t('members.cell')), from, ...decision],
    says: (values) =>
      values.cell && values.from ? (
        <Trans i18nKey="memberActs.backSays" values={{ day: day(values, 'from'), name }} components={units(values, 'cell')} />
      ) : null,
    run: (values, version) => {
      const body = { cell: values.cell ?? '', from: values.from ?? '', decision: optionalDecisionOf(values) };
      return send(unwrap(api.POST('/members/{member}/return', { params: at(version), body })));
    },
  };
  const correct: Act = {
    key: `correct-${member.id}`,
    title: t('memberActs.correct.title'),
    button: t('memberActs.correct.button'),
    first: {
      'details.name': name,
      'details.code': member.code ?? '',
      'details.birth_year': String(member.birth_year ?? ''),
      'details.sex': member.sex ?? '',
      'details.admitted': member.admitted ?? '',
      'details.official': member.official ?? '',
      'official_decision.number': member.official_decision?.number ?? '',
      'official_decision.date': member.official_decision?.date ?? '',
      'official_decision.by': member.official_decision?.by ?? '',
    },
    fields: [
      ...details,
      { kind: 'day', name: 'details.admitted', label: t('members.admitted'), help: whoCounts },
      { kind: 'day', name: 'details.official', label: t('members.officialOn'), help: whoCounts },
      ...optionalDecisionFields(t, 'official_decision', t('members.officialDecision')),
      { kind: 'text', name: 'reason', label: t('act.reason'), long: true },
    ],
    says: () => t('memberActs.correct.says'),
    run: (values, version) => {
      const body = { details: detailsOf(values), reason: values.reason?.trim() || undefined, official_decision: optionalDecisionOf(values, 'official_decision') };
      return send(unwrap(api.PUT('/members/{member}', { params: at(version), body })));
    },
  };

  const now = (current: Record<string, unknown>) => standingNow(current as unknown as MemberRecord, t);
  const acts = home
    ? [
        ...(member.official ? [] : [official]),
        transfer,
        appoint,
        exemptionOn(member) ? endExempt : exempt,
        guestOn(member) ? endTemporary : temporary,
        departure,
        correct,
      ]
    : [back, correct];
  return acts.map((act) => ({ ...act, tag, now }));
}

/// What stands on the server when somebody else was faster.
function standingNow(current: MemberRecord, t: TFunction): [string, string][] {
  const exemption = exemptionOn(current);
  return [
    [t('members.name'), current.name],
    [t('members.code'), current.code ?? ''],
    [t('members.birthYear'), String(current.birth_year ?? '')],
    [t('members.officialOn'), current.official ? dayOf(current.official) : ''],
    [t('members.cell'), homeOn(current) ? t('members.from') + ' ' + dayOf(homeOn(current)?.from ?? '') : '–'],
    [t('members.exemptions'), exemption ? t(`members.exemptionKinds.${exemption.kind}`) : ''],
  ];
}
