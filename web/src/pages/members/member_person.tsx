import { useTranslation } from 'react-i18next';

import type { MemberRecord } from '@/api/members';
import { dayOf } from '@/parts/dates';
import { StateMark } from '@/parts/state_mark';
import { decisionLine } from './decision_line';
import { exemptionOn, guestOn, homeOn } from './standing';
import { UnitName } from './unit_name';

/// Who this is, in one glance.
export function MemberPerson({ member }: { member: MemberRecord }) {
  const { t } = useTranslation();
  const home = homeOn(member);
  const guest = guestOn(member);
  const exemption = exemptionOn(member);
  const lines: [string, React.ReactNode][] = [
    [t('members.cell'), home ? <UnitName unit={home.unit} /> : '–'],
    [t('members.state'), <StateMark key="state" state={member.official ? 'met' : 'pending'} word={member.official ? t('members.official') : t('members.probationary')} />],
    [t('members.code'), member.code ?? ''],
    [t('members.birthYear'), member.birth_year ?? ''],
    [t('members.sex'), member.sex ? t(`members.${member.sex}`) : ''],
    [t('members.admitted'), member.admitted ? dayOf(member.admitted) : ''],
    [t('members.officialOn'), member.official ? dayOf(member.official) : ''],
    [t('members.officialDecision'), member.official_decision ? decisionLine(member.official_decision) : ''],
  ];
  if (guest) lines.push([t('members.temporary'), <UnitName key="guest" unit={guest.unit} />]);
  if (exemption) lines.push([t('members.exemptions'), t(`members.exemptionKinds.${exemption.kind}`)]);
  return (
    <dl className="member-person">
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
