import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { Unit } from '@/api/contract';
import { pathOf, type Place } from '@/frame/place';
import { ActDrawer, type Act } from '@/parts/act';
import { dayOf } from '@/parts/dates';
import { Section } from '@/parts/page';
import { ActMenu } from '../members/act_menu';
import { decisionLine } from '../members/decision_line';
import { UnitName } from '../members/unit_name';
import { useBodyActs } from './body_acts';
import { BodyHistory, SuperiorName } from './body_history';
import { spanOn } from './unit_history';

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
        <BodyHistory unit={unit} />
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
