import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { Unit } from '@/api/contract';
import { usePlanOf } from '@/api/evaluation';
import { useMember, type MemberRecord } from '@/api/members';
import { useSession } from '@/api/session';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { ActDrawer, type Act } from '@/parts/act';
import { LoadingPage } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { PageProblem } from '@/parts/page_problem';
import { ActMenu } from './act_menu';
import { MemberEntries } from './member_entries';
import { MemberPerson } from './member_person';
import { MemberRatings } from './member_ratings';
import { useEntryActs } from './entry_acts';
import { useMemberHelp } from './member_help';
import { useMemberActs } from './member_acts';
import './members.css';

/// The record of one member: where they belong, since when, as what; and what can be entered about them.
export function MemberPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const { member: id = '' } = useParams();
  const session = useSession();
  const unit = useUnit(place.unit);
  const read = useMember(id);
  if (read.isError) return <PageProblem fault={read.error} retry={() => void read.refetch()} />;
  if (!read.data || unit.isPending) return <LoadingPage />;
  const { member, tag } = read.data;
  const mayEdit = unit.data?.permissions?.includes('members.edit') ?? false;
  const mayReadRatings = unit.data?.permissions?.includes('outcomes.read') ?? false;
  const own = session.data?.member === id && !unit.data?.permissions?.includes('members.read');
  return (
    <Page
      title={member.name}
      purpose={own ? t('members.ownPurpose') : t('members.recordPurpose')}
      crumbs={own ? undefined : [{ label: t('members.title'), path: pathOf(place, 'dang-vien') }]}
    >
      <MemberPerson member={member} />
      {mayEdit ? <EditedRecord member={member} tag={tag} unit={unit.data} year={place.year} /> : <MemberEntries member={member} />}
      {mayReadRatings && (
        <Section title={t('members.ratingsTitle')}>
          <MemberRatings member={member} unit={place.unit} year={place.year} />
        </Section>
      )}
    </Page>
  );
}

function EditedRecord({ member, tag, unit, year }: { member: MemberRecord; tag: string; unit: Unit | undefined; year: number }) {
  const [act, setAct] = useState<Act | null>(null);
  const help = useMemberHelp(usePlanOf(unit, year));
  const acts = useMemberActs(member, tag, help);
  const entryActs = useEntryActs(member, tag, help);
  return (
    <>
      <ActMenu acts={acts} onChoose={setAct} />
      <MemberEntries member={member} acts={entryActs} onAct={setAct} />
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </>
  );
}
