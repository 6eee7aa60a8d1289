import type { Entry, Exemption, MemberRecord, Stay } from '@/api/members';
import { today } from '@/parts/dates';

const holds = (entry: Entry, day: string) => entry.from <= day && (entry.to === undefined || day < entry.to);

/// The cell that keeps the member on a day.
export function homeOn(member: MemberRecord, day = today()): Stay | undefined {
  return member.memberships.find((stay) => stay.kind === 'ordinary' && holds(stay, day));
}

export function guestOn(member: MemberRecord, day = today()): Stay | undefined {
  return member.memberships.find((stay) => stay.kind === 'temporary' && holds(stay, day));
}

export function exemptionOn(member: MemberRecord, day = today()): Exemption | undefined {
  return member.exemptions.find((exemption) => holds(exemption, day));
}

/// Spans are kept with the first day after them; people read and write the last day.
export function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
