import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useRollUp, type RollUp, type RollUpExcluded } from '@/api/honours';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { dayOf } from '@/parts/dates';
import { FiguresTable } from '@/parts/figures_table';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import type { SmallColumn } from '@/parts/table_tools';
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
  const items: Item[] = [
    ...rolled.indicators.map((one) => ({ key: one.id, title: `${one.id} ${statements.get(one.id) ?? ''}`, met: one.met, notMet: one.not_met, excluded: one.excluded })),
    { key: 'ratings', title: t('rollUp.ratings'), met: good, notMet: less, excluded: rolled.ratings.excluded },
  ];
  const why = (item: Item, words: string) => (
    <Why title={item.title} content={() => <ItemAnswer item={item} rolled={rolled} />}>
      {words}
    </Why>
  );
  const share = (item: Item) => `${numberOf(item.met.length)}/${numberOf(item.met.length + item.notMet.length)}`;
  const columns: SmallColumn<Item>[] = [
    { key: 'item', title: t('rollUp.item'), text: (item) => item.title },
    { key: 'met', title: t('rollUp.met'), text: share, cell: (item) => why(item, share(item)), numeric: true },
    {
      key: 'excluded',
      title: t('rollUp.excluded'),
      text: (item) => item.excluded.length,
      cell: (item) => (item.excluded.length === 0 ? '0' : why(item, numberOf(item.excluded.length))),
      numeric: true,
    },
  ];
  return <FiguresTable id="tong-hop-chi-bo" caption={t('rollUp.title')} columns={columns} rows={items} keyOf={(item) => item.key} />;
}

/// What the committee is asked, with its cells by their answers.
interface Item {
  key: string;
  title: string;
  met: string[];
  notMet: string[];
  excluded: RollUpExcluded[];
}

function ItemAnswer({ item: { met, notMet, excluded }, rolled }: { item: Item; rolled: RollUp }) {
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
