import { useQuery } from '@tanstack/react-query';

import { pageSize, useAllPages } from './all_pages';
import { api, unwrap, unwrapWithTag } from './client';
import type { MemberLine } from './contract';

export type { MemberLine };

export type MembershipReason = 'unknown' | 'admission' | 'transfer' | 'reorganisation' | 'struck_off' | 'expelled' | 'resigned' | 'deceased';
export type Office = 'secretary' | 'deputy' | 'committee_member' | 'follower';

/// What an act rests on, as it is on record.
export interface WrittenDecision {
  number: string;
  date?: string;
  by?: string;
}

/// A dated line of a member's record; `to` is the first day on which it no longer holds.
export interface Entry {
  id: string;
  from: string;
  to?: string;
  decision?: WrittenDecision;
  ended_by?: WrittenDecision;
}

export interface Stay extends Entry {
  unit: string;
  unit_name?: string;
  kind: 'ordinary' | 'temporary';
  began: MembershipReason;
  ended?: MembershipReason;
}

export interface Exemption extends Entry {
  kind: 'exempt' | 'suspended';
}

export interface TermOfOffice extends Entry {
  unit: string;
  unit_name?: string;
  office: Office;
  remind_on?: string;
}

export interface MemberRecord {
  id: string;
  code?: string;
  name: string;
  birth_year?: number;
  sex?: 'female' | 'male';
  admitted?: string;
  official?: string;
  official_decision?: WrittenDecision;
  memberships: Stay[];
  exemptions: Exemption[];
  terms: TermOfOffice[];
}

export function useMemberSearch(text: string) {
  return useQuery({
    queryKey: ['members', 'search', text],
    queryFn: () => unwrap(api.GET('/members', { params: { query: { text, limit: 10 } } })),
    enabled: text.trim().length > 1,
    retry: false,
  });
}

/// Everybody who belongs to a body on a day, in Vietnamese order of names.
export function useMembersOf(unit: string, day?: string) {
  return useAllPages<MemberLine>(
    ['members', 'of', unit, day],
    (cursor) => api.GET('/units/{unit}/members', { params: { path: { unit }, query: { day, cursor, limit: pageSize } } }),
    { whole: true, enabled: unit !== '' },
  );
}

export function useMember(member: string) {
  return useQuery({
    queryKey: ['members', 'one', member],
    queryFn: async () => {
      const { data, tag } = await unwrapWithTag(api.GET('/members/{member}', { params: { path: { member } } }));
      return { member: data, tag };
    },
  });
}
