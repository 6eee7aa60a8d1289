import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry, MemberRecord } from '@/api/members';
import type { Act } from '@/parts/act';
import { dayOf, lastDayBefore } from '@/parts/dates';
import { Section } from '@/parts/page';
import type { EntryActs } from './entry_acts';
import { entryDecisions } from './decision_line';
import { UnitName } from './unit_name';

interface EntriesProps {
  member: MemberRecord;
  acts?: EntryActs;
  onAct?: (act: Act) => void;
}

/// Everything dated about a member, the newest first.
export function MemberEntries({ member, acts, onAct }: EntriesProps) {
  const { t } = useTranslation();
  return (
    <>
      <Entries
        title={t('members.stays')}
        heads={[t('members.where'), t('members.kind'), t('members.began'), t('members.ended'), t('members.decision')]}
        rows={member.memberships}
        cells={(stay) => [
          <UnitName key="unit" unit={stay.unit} known={stay.unit_name} />,
          t(`members.stayKinds.${stay.kind}`),
          t(`members.reasons.${stay.began}`),
          stay.ended ? t(`members.reasons.${stay.ended}`) : '',
          entryDecisions(t, stay),
        ]}
        acts={acts && ((stay) => [acts.mend(stay, t(`members.stayKinds.${stay.kind}`)), acts.withdraw(stay, t(`members.stayKinds.${stay.kind}`))])}
        onAct={onAct}
      />
      <Entries
        title={t('members.terms')}
        heads={[t('members.offices'), t('members.where'), t('members.remind'), t('members.decision')]}
        rows={member.terms}
        cells={(term) => [
          t(`members.office.${term.office}`),
          <UnitName key="unit" unit={term.unit} known={term.unit_name} />,
          term.remind_on ? dayOf(term.remind_on) : '',
          entryDecisions(t, term),
        ]}
        acts={
          acts &&
          ((term) => [
            ...(term.to === undefined ? [acts.endTerm(term)] : []),
            acts.mend(term, t(`members.office.${term.office}`)),
            acts.withdraw(term, t(`members.office.${term.office}`)),
          ])
        }
        onAct={onAct}
      />
      <Entries
        title={t('members.exemptions')}
        heads={[t('members.kind'), t('members.decision')]}
        rows={member.exemptions}
        cells={(exemption) => [t(`members.exemptionKinds.${exemption.kind}`), entryDecisions(t, exemption)]}
        acts={
          acts &&
          ((exemption) => [
            acts.mend(exemption, t(`members.exemptionKinds.${exemption.kind}`)),
            acts.withdraw(exemption, t(`members.exemptionKinds.${exemption.kind}`)),
          ])
        }
        onAct={onAct}
      />
    </>
  );
}

function Entries<Row extends Entry>({ title, heads, rows, cells, acts, onAct }: {
  title: string;
  heads: string[];
  rows: Row[];
  cells: (row: Row) => ReactNode[];
  acts?: (row: Row) => Act[];
  onAct?: (act: Act) => void;
}) {
  const { t } = useTranslation();
  const newest = [...rows].sort((one, other) => other.from.localeCompare(one.from));
  const titles = [t('members.from'), t('members.to'), ...heads];
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="quiet">{t('members.none')}</p>
      ) : (
        <div className="entries">
          <table>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {titles.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                {acts && (
                  <th scope="col" className="not-printed">
                    <span className="visually-hidden">{t('act.acts')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {newest.map((row) => (
                <tr key={row.id}>
                  {[dayOf(row.from), row.to ? dayOf(lastDayBefore(row.to)) : t('members.now'), ...cells(row)].map((cell, index) => (
                    <td key={titles[index]} data-title={titles[index]}>
                      {cell}
                    </td>
                  ))}
                  {acts && (
                    <td className="entries-acts not-printed">
                      {acts(row).map((act) => (
                        <button key={act.key} type="button" className="button button-link" onClick={() => onAct?.(act)}>
                          {shortOf(act)}
                          <span className="visually-hidden">: {dayOf(row.from)}</span>
                        </button>
                      ))}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

const shortOf = (act: Act) => act.short ?? act.title;
