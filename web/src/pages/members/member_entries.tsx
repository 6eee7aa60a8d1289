import { useTranslation } from 'react-i18next';

import type { Entry, Exemption, MemberRecord, Stay, TermOfOffice } from '@/api/members';
import type { Act } from '@/parts/act';
import { dayOf, lastDayBefore } from '@/parts/dates';
import { Entries } from '@/parts/entries';
import { Section } from '@/parts/page';
import type { SmallColumn } from '@/parts/table_tools';
import { entryDecisions } from './decision_line';
import type { EntryActs } from './entry_acts';
import { UnitName } from './unit_name';

interface EntriesProps {
  member: MemberRecord;
  acts?: EntryActs;
  onAct?: (act: Act) => void;
}

/// Everything dated about a member, the newest first.
export function MemberEntries({ member, acts, onAct }: EntriesProps) {
  const { t } = useTranslation();
  const stayOf = (stay: Stay) => t(`members.stayKinds.${stay.kind}`);
  const officeOf = (term: TermOfOffice) => t(`members.office.${term.office}`);
  const exemptionOf = (exemption: Exemption) => t(`members.exemptionKinds.${exemption.kind}`);
  const decided: SmallColumn<Entry> = { key: 'decision', title: t('members.decision'), text: (entry) => entryDecisions(t, entry) };
  return (
    <>
      <Dated<Stay>
        title={t('members.stays')}
        rows={member.memberships}
        columns={[
          whereColumn(t('members.where')),
          { key: 'kind', title: t('members.kind'), text: stayOf },
          { key: 'began', title: t('members.began'), text: (stay) => t(`members.reasons.${stay.began}`) },
          { key: 'ended', title: t('members.ended'), text: (stay) => (stay.ended ? t(`members.reasons.${stay.ended}`) : '') },
          decided,
        ]}
        acts={acts && ((stay) => [acts.mend(stay, stayOf(stay)), acts.withdraw(stay, stayOf(stay))])}
        onAct={onAct}
      />
      <Dated<TermOfOffice>
        title={t('members.terms')}
        rows={member.terms}
        columns={[
          { key: 'office', title: t('members.offices'), text: officeOf },
          whereColumn(t('members.where')),
          { key: 'remind', title: t('members.remind'), text: (term) => (term.remind_on ? dayOf(term.remind_on) : '') },
          decided,
        ]}
        acts={acts && ((term) => [...(term.to === undefined ? [acts.endTerm(term)] : []), acts.mend(term, officeOf(term)), acts.withdraw(term, officeOf(term))])}
        onAct={onAct}
      />
      <Dated<Exemption>
        title={t('members.exemptions')}
        rows={member.exemptions}
        columns={[{ key: 'kind', title: t('members.kind'), text: exemptionOf }, decided]}
        acts={acts && ((exemption) => [acts.mend(exemption, exemptionOf(exemption)), acts.withdraw(exemption, exemptionOf(exemption))])}
        onAct={onAct}
      />
    </>
  );
}

const whereColumn = (title: string): SmallColumn<Stay | TermOfOffice> => ({
  key: 'where',
  title,
  text: (row) => row.unit_name ?? '',
  cell: (row) => <UnitName unit={row.unit} known={row.unit_name} />,
});

function Dated<Row extends Entry>({ title, columns, rows, acts, onAct }: {
  title: string;
  columns: readonly SmallColumn<Row>[];
  rows: readonly Row[];
  acts?: (row: Row) => Act[];
  onAct?: (act: Act) => void;
}) {
  const { t } = useTranslation();
  const newest = [...rows].sort((one, other) => other.from.localeCompare(one.from));
  const dates: SmallColumn<Row>[] = [
    { key: 'from', title: t('members.from'), text: (row) => dayOf(row.from) },
    { key: 'to', title: t('members.to'), text: (row) => (row.to ? dayOf(lastDayBefore(row.to)) : t('members.now')) },
  ];
  const buttons = (row: Row) =>
    acts?.(row).map((act) => (
      <button key={act.key} type="button" className="button button-link" onClick={() => onAct?.(act)}>
        {act.short ?? act.title}
        <span className="visually-hidden">: {dayOf(row.from)}</span>
      </button>
    ));
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="quiet">{t('members.none')}</p>
      ) : (
        <Entries caption={title} columns={[...dates, ...columns]} rows={newest} keyOf={(row) => row.id} acts={acts && buttons} />
      )}
    </Section>
  );
}
