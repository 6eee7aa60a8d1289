import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Overview, YearLine } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { FiguresTable } from '@/parts/figures_table';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';
import { cellsOf, standingOf, superiorsOf } from '../cells/standing';
import { standingsOf } from './size_groups';

type Body = Overview['bodies'][number];

/// Bodies directly under this one, each with where its cells stand.
export function BodiesTable({ overview, over, top }: { overview: Overview; over: boolean; top: string }) {
  const { t } = useTranslation();
  const bodies = overview.bodies.filter((body) => body.superior === top && body.unit !== top);
  if (bodies.length === 0) return null;
  const superiors = superiorsOf(overview);
  const under = new Map<string, YearLine[]>(bodies.map((body) => [body.unit, []]));
  for (const line of cellsOf(overview)) {
    for (const unit of superiors(line)) under.get(unit)?.push(line);
  }
  const standings = standingsOf(over).filter((standing) => cellsOf(overview).some((line) => standingOf(line, over) === standing));
  const linesUnder = (body: Body) => under.get(body.unit) ?? [];
  const columns: SmallColumn<Body>[] = [
    { key: 'body', title: t('unitYear.body'), text: (body) => body.name, cell: (body) => <Link to={pathOf({ unit: body.unit, year: overview.year })}>{body.name}</Link> },
    ...standings.map((standing) => ({
      key: standing,
      title: t(`states.${standing}`),
      head: <StateMark state={standing} />,
      text: (body: Body) => linesUnder(body).filter((line) => standingOf(line, over) === standing).length,
      numeric: true,
    })),
    { key: 'sum', title: t('unitYear.sum'), text: (body) => linesUnder(body).length, numeric: true },
  ];
  return (
    <Section title={t('unitYear.bodies')}>
      <FiguresTable id="to-chuc-duoi" caption={t('unitYear.bodies')} columns={columns} rows={bodies} keyOf={(body) => body.unit} />
    </Section>
  );
}
