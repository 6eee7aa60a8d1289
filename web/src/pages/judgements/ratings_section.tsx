import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { PlanText } from '@/api/evaluation_types';
import { useRatings, useRollOf, type Person, type Rating } from '@/api/judgements';
import type { Unit } from '@/api/contract';
import { exportTable } from '@/api/exports';
import { useRequiredPlace } from '@/frame/place';
import { ColumnChoice, ExportButton, inSightOf, useTableLook, type Choosable } from '@/parts/data_table';
import { today } from '@/parts/dates';
import { DayField } from '@/parts/day_field';
import { Empty } from '@/parts/empty';
import { Help, useHelp } from '@/parts/help';
import { Loading } from '@/parts/loading';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { RatingFields, type DecisionDraft } from './rating_fields';
import { RatingsAtOnce } from './ratings_at_once';

/// A rating line: somebody of the roll, or somebody who was rated here and has gone since.
interface Line extends Person {
  rating: Rating | undefined;
}

function linesOf(roll: Person[], ratings: Rating[]): Line[] {
  const onRoll = roll.map((person) => ({ ...person, rating: ratings.find((rating) => rating.member === person.id) }));
  const gone = ratings
    .filter((rating) => !roll.some((person) => person.id === rating.member))
    .map((rating) => ({ id: rating.member ?? '', name: rating.name ?? '', rating }));
  return [...onRoll, ...gone];
}

/// Official ratings of the year: of the body, then of its members one line each.
export function RatingsSection({ plan, unit, mayRecord }: { plan: PlanText | undefined; unit: Unit; mayRecord: boolean }) {
  const { t } = useTranslation();
  const { year } = useRequiredPlace();
  const help = useHelp(plan);
  const ratings = useRatings(unit.id, year);
  const lastDay = `${year}-12-31`;
  const cell = unit.kind === 'cell';
  const roll = useRollOf(unit.id, lastDay < today() ? lastDay : today(), cell && (unit.permissions?.includes('members.read') ?? false));
  const [decision, setDecision] = useState<DecisionDraft>({ number: '', date: undefined, by: '', regime: 'QĐ 124-QĐ/TW' });
  const mayExport = unit.permissions?.includes('records.export') ?? false;
  const [search, setSearch] = useSearchParams();
  const [look, onLook] = useTableLook('xep-loai');
  if (ratings.isError && !ratings.data) return <ProblemNotice fault={ratings.error} retry={() => void ratings.refetch()} />;
  if (roll.isError && !roll.data) return <ProblemNotice fault={roll.error} retry={() => void roll.refetch()} />;
  if (!ratings.data || roll.isLoading) return <Loading lines={10} />;
  const lines = linesOf(roll.data ?? [], ratings.data.members);
  const entered = (line: Line) => line.rating !== undefined && line.rating.version > 0;
  const onlyOpen = search.has('chua-ghi');
  const shown = lines.filter((line) => !onlyOpen || !entered(line));
  const toggle = () =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (onlyOpen) after.delete('chua-ghi');
      else after.set('chua-ghi', '1');
      return after;
    });
  const columns: Choosable[] = [
    { key: 'name', title: t('judgements.ratings.name'), main: true },
    { key: 'level', title: t('judgements.ratings.level'), main: true },
    { key: 'basis', title: t('judgements.ratings.basis') },
  ];
  const inSight = inSightOf(columns, look);
  const basisShown = inSight.some(({ key }) => key === 'basis');
  return (
    <>
      {mayRecord && <DecisionFields decision={decision} onChange={setDecision} />}
      <Section title={t('judgements.ratings.unit')}>
        <table className="ratings-table">
          <Head titles={[t('frame.unit'), t('judgements.ratings.level'), t('judgements.ratings.basis')]} />
          <tbody>
            <tr>
              <th scope="row">{unit.name}</th>
              <RatingFields key={ratings.data.unit.version} unit={unit.id} year={year} name={unit.name} rating={ratings.data.unit} decision={decision} mayRecord={mayRecord} />
            </tr>
          </tbody>
        </table>
      </Section>
      {cell && (
        <Section
          title={t('judgements.ratings.members')}
          aside={
            <span className="ratings-aside">
              <Help about={t('judgements.ratings.members')} text={help.ofCheck('member_ratings_completed')} />
              <ColumnChoice columns={columns} inSight={inSight} look={look} onLook={onLook} heights={false} />
              {mayExport && <ExportButton caption={t('judgements.ratings.members')} run={() => exportTable(unit.id, 'member_ratings', year)} />}
            </span>
          }
        >
          <p role="status">
            <strong className="number">{t('judgements.ratings.progress', { decided: lines.filter(entered).length, all: lines.length })}</strong>
          </p>
          <div className="chips not-printed">
            <button type="button" className="chip" aria-pressed={onlyOpen} onClick={toggle}>
              {t('judgements.ratings.onlyOpen')}
            </button>
          </div>
          {mayRecord && <RatingsAtOnce unit={unit.id} year={year} open={lines.filter((line) => !entered(line))} decision={decision} />}
          {lines.length === 0 && <Empty>{t('judgements.ratings.noMembers')}</Empty>}
          {lines.length > 0 && shown.length === 0 && <Empty>{t('judgements.ratings.noneLeft')}</Empty>}
          {shown.length > 0 && (
            <table className="ratings-table">
              <Head titles={inSight.map(({ title }) => title)} />
              <tbody>
                {shown.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{line.name}</th>
                    <RatingFields
                      key={line.rating?.version ?? 0}
                      unit={unit.id}
                      year={year}
                      member={line.id}
                      name={line.name}
                      rating={line.rating}
                      decision={decision}
                      mayRecord={mayRecord}
                      basisShown={basisShown}
                    />
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Section>
      )}
    </>
  );
}

function Head({ titles }: { titles: string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/// The decision that the next lines stand on: typed once for all of them.
function DecisionFields({ decision, onChange }: { decision: DecisionDraft; onChange: (decision: DecisionDraft) => void }) {
  const { t } = useTranslation();
  const field = (name: 'number' | 'by' | 'regime') => (
    <label className="field">
      <span>{t(`judgements.ratings.${name}`)}</span>
      <input maxLength={name === 'number' ? 100 : 200} value={decision[name]} onChange={(event) => onChange({ ...decision, [name]: event.target.value })} />
    </label>
  );
  return (
    <fieldset className="rating-decision not-printed">
      <legend>{t('judgements.ratings.decision')}</legend>
      {field('number')}
      <DayField label={t('judgements.ratings.date')} value={decision.date} onChange={(date) => onChange({ ...decision, date })} />
      {field('by')}
      {field('regime')}
    </fieldset>
  );
}
