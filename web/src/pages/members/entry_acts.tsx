import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { Entry, MemberRecord, TermOfOffice } from '@/api/members';
import { optionalDecisionFields, optionalDecisionOf, type Act } from '@/parts/act';
import { dayOf, lastDayBefore, today } from '@/parts/dates';
import type { MemberHelp } from './member_help';
import { dayAfter } from './standing';

export interface EntryActs {
  mend: (entry: Entry, line: string) => Act;
  withdraw: (entry: Entry, line: string) => Act;
  endTerm: (term: TermOfOffice) => Act;
}

/// What can be done about one dated line of a member's record.
export function useEntryActs(member: MemberRecord, tag: string, { whoCounts, offices }: MemberHelp): EntryActs {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const done = () => queries.invalidateQueries({ queryKey: ['members'] });
  const reason = { kind: 'text', name: 'reason', label: t('act.reason'), required: true, long: true } as const;
  const open = t('memberActs.open');
  const helpOf = (entry: Entry) => (member.terms.some((term) => term.id === entry.id) ? offices : whoCounts);
  return {
    mend: (entry, line) => ({
      key: `mend-${entry.id}`,
      title: t('memberActs.mend.title'),
      short: t('members.mend'),
      button: t('memberActs.mend.button'),
      tag,
      first: {
        from: entry.from,
        to: entry.to ? lastDayBefore(entry.to) : '',
        'decision.number': entry.decision?.number ?? '',
        'decision.date': entry.decision?.date ?? '',
        'decision.by': entry.decision?.by ?? '',
      },
      fields: [
        { kind: 'day', name: 'from', label: t('members.from'), required: true, help: helpOf(entry) },
        { kind: 'day', name: 'to', label: t('members.to'), help: helpOf(entry) },
        ...optionalDecisionFields(t),
        reason,
      ],
      says: (values) =>
        t('memberActs.mend.says', { line, from: dayOf(values.from ?? ''), to: values.to ? dayOf(values.to) : open }),
      now: (current) => entryNow(current as unknown as MemberRecord, entry, t('members.from'), t('members.to'), open),
      run: async (values, version) => {
        const body = { from: values.from ?? '', to: values.to ? dayAfter(values.to) : undefined, reason: values.reason ?? '', decision: optionalDecisionOf(values) };
        const params = { path: { member: member.id, entry: entry.id }, header: { 'If-Match': version } };
        await unwrap(api.PUT('/members/{member}/entries/{entry}', { params, body }));
        await done();
      },
    }),
    withdraw: (entry, line) => ({
      key: `withdraw-${entry.id}`,
      title: t('memberActs.withdraw.title'),
      short: t('members.withdraw'),
      button: t('memberActs.withdraw.button'),
      danger: true,
      tag,
      first: {},
      fields: [reason],
      says: () => t('memberActs.withdraw.says', { line: `${line}, ${dayOf(entry.from)}` }),
      now: (current) => entryNow(current as unknown as MemberRecord, entry, t('members.from'), t('members.to'), open),
      run: async (values, version) => {
        const params = { path: { member: member.id, entry: entry.id }, header: { 'If-Match': version } };
        await unwrap(api.POST('/members/{member}/entries/{entry}/withdrawal', { params, body: { reason: values.reason ?? '' } }));
        await done();
      },
    }),
    endTerm: (term) => ({
      key: `end-${term.id}`,
      title: t('memberActs.endTerm.title'),
      short: t('memberActs.endTerm.short'),
      button: t('memberActs.endTerm.button'),
      first: { on: today() },
      fields: [{ kind: 'day', name: 'on', label: t('memberActs.endTerm.on'), required: true, help: offices }, ...optionalDecisionFields(t)],
      says: (values) =>
        values.on
          ? t('memberActs.endTerm.says', { day: dayOf(values.on), name: member.name, office: t(`members.office.${term.office}`).toLowerCase() })
          : null,
      run: async (values) => {
        const params = { path: { unit: term.unit, term: term.id } };
        await unwrap(api.POST('/units/{unit}/terms/{term}/end', { params, body: { on: values.on ?? '', decision: optionalDecisionOf(values) } }));
        await done();
      },
    }),
  };
}

function entryNow(current: MemberRecord, entry: Entry, from: string, to: string, open: string): [string, string][] {
  const now = [...current.memberships, ...current.exemptions, ...current.terms].find((one) => one.id === entry.id);
  return now ? [[from, dayOf(now.from)], [to, now.to ? dayOf(lastDayBefore(now.to)) : open]] : [];
}
