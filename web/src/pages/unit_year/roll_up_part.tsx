import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useRollUp, type RollUp, type RollUpExcluded } from '@/api/honours';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { dayOf } from '@/parts/dates';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { TableTools } from '@/parts/table_tools';
import { Why } from '@/parts/why';
import { useYearOfUnit } from '../cell_year/year_of_unit';

/// How the committee's year rests on its cells: for each item which cells count, which are left out, and why.
export function RollUpPart() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const rolled = useRollUp(unit, year);
  if (rolled.isError) return <ProblemNotice fault={rolled.error} retry={() => void rolled.refetch()} />;
  if (!rolled.data || rolled.data.cells.length === 0) return null;
  return (
    <Section title={t('rollUp.title')} aside={<span className="quiet small">{t('rollUp.hint')}</span>}>
      <LeftOutCells rolled={rolled.data} />
      <Items rolled={rolled.data} />
    </Section>
  );
}

/// Cells that count for nothing this year, with the day from which.
function LeftOutCells({ rolled }: { rolled: RollUp }) {
  const { t } = useTranslation();
  const out = rolled.cells.filter((cell) => cell.left_out !== undefined);
  const all = numberOf(rolled.cells.length);
  if (out.length === 0) return <p>{t('rollUp.allCount', { number: all })}</p>;
  return (
    <>
      <p>{t('rollUp.someCount', { number: numberOf(rolled.cells.length - out.length), all })}</p>
      <ul className="roll-up-out">
        {out.map((cell) => (
          <li key={cell.unit}>
            {cell.name}: {t(`rollUp.why.${cell.left_out ?? 'open'}`)}
            {cell.since && ` (${dayOf(cell.since)})`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Items({ rolled }: { rolled: RollUp }) {
  const { t } = useTranslation();
  const both = useBoth();
  const { plan } = useYearOfUnit();
  const statements = new Map(plan?.criteria.flatMap((criterion) => criterion.indicators).map((one) => [one.id, both(one.statement)]));
  const good = rolled.ratings.counted.filter((one) => one.level === 'excellent' || one.level === 'good').map((one) => one.unit);
  const less = rolled.ratings.counted.filter((one) => !good.includes(one.unit)).map((one) => one.unit);
  return (
    <TableTools id="tong-hop-chi-bo" caption={t('rollUp.title')}>
      <div className="table-room" role="region" aria-label={t('rollUp.title')} tabIndex={0}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('rollUp.item')}</th>
              <th scope="col">{t('rollUp.met')}</th>
              <th scope="col">{t('rollUp.excluded')}</th>
            </tr>
          </thead>
          <tbody>
            {rolled.indicators.map((one) => (
              <Item key={one.id} title={`${one.id} ${statements.get(one.id) ?? ''}`} met={one.met} notMet={one.not_met} excluded={one.excluded} rolled={rolled} />
            ))}
            <Item title={t('rollUp.ratings')} met={good} notMet={less} excluded={rolled.ratings.excluded} rolled={rolled} />
          </tbody>
        </table>
      </div>
    </TableTools>
  );
}

function Item({ title, met, notMet, excluded, rolled }: {
  title: string;
  met: string[];
  notMet: string[];
  excluded: RollUpExcluded[];
  rolled: RollUp;
}) {
  const answer = () => <ItemAnswer met={met} notMet={notMet} excluded={excluded} rolled={rolled} />;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <Why title={title} content={answer}>
          {`${numberOf(met.length)}/${numberOf(met.length + notMet.length)}`}
        </Why>
      </td>
      <td>
        {excluded.length === 0 ? (
          '0'
        ) : (
          <Why title={title} content={answer}>
            {numberOf(excluded.length)}
          </Why>
        )}
      </td>
    </tr>
  );
}

function ItemAnswer({ met, notMet, excluded, rolled }: { met: string[]; notMet: string[]; excluded: RollUpExcluded[]; rolled: RollUp }) {
  const { t } = useTranslation();
  return (
    <div className="answer">
      <Cells title={t('rollUp.cellsMet', { count: met.length })} units={met} rolled={rolled} />
      <Cells title={t('rollUp.cellsNotMet', { count: notMet.length })} units={notMet} rolled={rolled} />
      <Cells
        title={t('rollUp.cellsExcluded', { count: excluded.length })}
        units={excluded.map((one) => one.unit)}
        rolled={rolled}
        say={(unit) => {
          const one = excluded.find((cell) => cell.unit === unit);
          return one ? [t(`rollUp.why.${one.why}`), one.reason].filter(Boolean).join(': ') : '';
        }}
      />
    </div>
  );
}

function Cells({ title, units, rolled, say }: { title: string; units: string[]; rolled: RollUp; say?: (unit: string) => string }) {
  if (units.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="roll-up-out">
        {units.map((unit) => (
          <li key={unit}>
            <Link to={pathOf({ unit, year: rolled.year })}>{rolled.cells.find((cell) => cell.unit === unit)?.name}</Link>
            {say && ` – ${say(unit)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
