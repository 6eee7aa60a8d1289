import { useTranslation } from 'react-i18next';

import type { Report } from '@/api/boards';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import { TableTools } from '@/parts/table_tools';
import { sumsOf, type Kind } from './figures';

const states = ['met', 'partly_met', 'not_met', 'pending'] as const;

/// How many bodies reach each criterion.
export function CriteriaSums({ report, unit, kind }: { report: Report; unit: string; kind: Kind }) {
  const { t } = useTranslation();
  const body = report.bodies.find((one) => one.unit === unit);
  const criteria = body ? sumsOf(body, kind).criteria : [];
  if (criteria.length === 0) return null;
  return (
    <Section title={t('reports.criteria')}>
      <TableTools id="bao-cao-tieu-chi" caption={t('reports.criteria')}>
        <div className="table-room" role="region" tabIndex={0} aria-label={t('reports.criteria')}>
          <table className="report-criteria">
            <thead>
              <tr>
                <th scope="col">{t('reports.criteria')}</th>
                {states.map((state) => (
                  <th scope="col" key={state}>
                    <StateMark state={state} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion) => (
                <tr key={criterion.id}>
                  <th scope="row">{t('reports.criterion', { id: criterion.id })}</th>
                  {states.map((state) => (
                    <td key={state} className="number">
                      {numberOf(criterion[state])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </TableTools>
    </Section>
  );
}
