import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { Unit } from '@/api/contract';
import { useRights } from '@/api/session';
import { pathOf, type Place } from '@/frame/place';
import { ActDrawer, type Act } from '@/parts/act';
import { dayOf, lastDayBefore } from '@/parts/dates';
import { Section } from '@/parts/page';
import { TableTools } from '@/parts/table_tools';
import { ActMenu } from '../members/act_menu';
import { decisionLine } from '../members/decision_line';
import { UnitName } from '../members/unit_name';
import { useBodyActs } from './body_acts';
import { spanOn, type Decision, type Span } from './unit_history';

/// One body on a day: what it is, how it came about, who holds its offices, and the acts on it.
export function BodyDetail({ place, unit, tag, day }: { place: Place; unit: Unit; tag: string; day: string }) {
  const { t } = useTranslation();
  const span = spanOn(unit, day);
  const may = (permission: string) => unit.permissions?.includes(permission) ?? false;
  const facts: [string, React.ReactNode][] = [
    [t('organisation.code'), unit.code],
    [t('organisation.kind'), t(`organisation.kinds.${span?.kind ?? unit.kind}`)],
    [t('organisation.sector'), span?.sector ? t(`organisation.sectors.${span.sector}`) : ''],
    [t('organisation.shortName'), span?.short_name ?? ''],
    [t('tree.superior'), span?.superior ? <SuperiorName key="superior" of={unit.id} superior={span.superior} /> : ''],
    [t('tree.aliases'), (unit.aliases ?? []).join('; ')],
    [t('tree.predecessors'), unit.predecessors?.length ? unit.predecessors.map((one) => <div key={one}><UnitName unit={one} /></div>) : ''],
  ];
  return (
    <div className="tree-detail">
      <h2>{span?.name ?? unit.name}</h2>
      {!span && <p className="quiet">{unit.ended ? t('tree.ended', { day: dayOf(unit.ended) }) : t('tree.notYet')}</p>}
      <dl className="member-person">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {unit.kind === 'cell' && may('members.read') && (
        <p>
          <Link to={pathOf(place, 'dang-vien')}>{t('tree.openMembers')}</Link>
        </p>
      )}
      {may('organisation.edit') && !unit.ended && <BodyActs unit={unit} tag={tag} day={day} />}
      {may('members.read') && <OfficeHolders place={place} unit={unit.id} day={day} />}
      <Section title={t('tree.history')}>
        <History of={unit.id} spans={unit.spans} dissolved={unit.ended} decision={(unit as { dissolved_by?: Decision }).dissolved_by} />
      </Section>
    </div>
  );
}

function BodyActs({ unit, tag, day }: { unit: Unit; tag: string; day: string }) {
  const [act, setAct] = useState<Act | null>(null);
  const acts = useBodyActs(unit, tag, day);
  return (
    <>
      <ActMenu acts={acts} onChoose={setAct} />
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </>
  );
}

function OfficeHolders({ place, unit, day }: { place: Place; unit: string; day: string }) {
  const { t } = useTranslation();
  const terms = useQuery({
    queryKey: ['terms', unit, day],
    queryFn: () => unwrap(api.GET('/units/{unit}/terms', { params: { path: { unit }, query: { day } } })),
  });
  if (!terms.data?.items.length) return null;
  return (
    <Section title={t('tree.terms')}>
      <ul className="tree-holders">
        {terms.data.items.map((term) => (
          <li key={term.id}>
            <Link to={pathOf(place, `dang-vien/${term.member}`)}>{term.name}</Link>
            <span className="quiet">
              {t(`members.office.${term.office}`)}, {dayOf(term.from)}
              {term.decision && `, ${decisionLine(term.decision)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/// What stands above the topmost body of this person is not theirs to see: nobody asks for it in vain.
function SuperiorName({ of, superior }: { of: string; superior: string }) {
  const rights = useRights();
  return <UnitName unit={superior} known={rights.every((right) => right.unit === of) ? '–' : undefined} />;
}

function History({ of, spans, dissolved, decision }: { of: string; spans: Span[]; dissolved?: string; decision?: Decision }) {
  const { t } = useTranslation();
  const heads = [t('members.from'), t('members.to'), t('tree.act'), t('organisation.name'), t('tree.superior'), t('tree.decision')];
  const paper = (one: Decision | undefined) => (one?.number ? decisionLine(one) : t('tree.before'));
  const rows = [...spans].reverse().map((span) => ({
    key: span.from,
    cells: [
      dayOf(span.from),
      span.to ? dayOf(lastDayBefore(span.to)) : t('members.now'),
      t(`tree.acts.${(span.act ?? 'establish') as 'establish'}`),
      span.name,
      span.superior ? <SuperiorName key="superior" of={of} superior={span.superior} /> : '',
      paper(span.decision),
    ],
  }));
  if (dissolved) rows.unshift({ key: 'end', cells: [dayOf(dissolved), '', t('tree.acts.dissolve'), '', '', paper(decision)] });
  return (
    <TableTools id="lich-su-to-chuc" caption={t('tree.history')}>
      <div className="entries">
        <table>
          <caption className="visually-hidden">{t('tree.history')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {row.cells.map((cell, index) => (
                  <td key={heads[index]} data-title={heads[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </TableTools>
  );
}
