import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Overview, YearLine } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import { TableTools } from '@/parts/table_tools';
import { cellsOf, standingOf, superiorsOf } from '../cells/standing';
import { standingsOf } from './size_groups';

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
  return (
    <Section title={t('unitYear.bodies')}>
      <TableTools id="to-chuc-duoi" caption={t('unitYear.bodies')}>
        <div className="table-room">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('unitYear.body')}</th>
                {standings.map((standing) => (
                  <th scope="col" key={standing}>
                    <StateMark state={standing} />
                  </th>
                ))}
                <th scope="col">{t('unitYear.sum')}</th>
              </tr>
            </thead>
            <tbody>
              {bodies.map((body) => {
                const lines = under.get(body.unit) ?? [];
                return (
                  <tr key={body.unit}>
                    <th scope="row">
                      <Link to={pathOf({ unit: body.unit, year: overview.year })}>{body.name}</Link>
                    </th>
                    {standings.map((standing) => (
                      <td key={standing}>{numberOf(lines.filter((line) => standingOf(line, over) === standing).length)}</td>
                    ))}
                    <td>{numberOf(lines.length)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </TableTools>
    </Section>
  );
}
