import { useTranslation } from 'react-i18next';

import type { CheckResult } from '@/api/evaluation_types';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import { TableTools } from '@/parts/table_tools';
import { CheckAnswer } from './check_answer';
import { checkName, inOrder, stateOf, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// Every check that applies, with its clause and state; the ones that fall short first.
export function AllChecks() {
  const { t } = useTranslation();
  const year = useYearOfUnit();
  const rows = inOrder(year);
  const left = year.evaluation.checks.length - rows.length;
  return (
    <Section title={t('cellYear.checks')}>
      <TableTools id="kiem-tra-nam" caption={t('cellYear.checks')}>
        <table className="checks">
          <thead>
            <tr>
              <th scope="col">{t('cellYear.check')}</th>
              <th scope="col">{t('cellYear.state')}</th>
              <th scope="col" className="checks-clause">
                {t('cellYear.clause')}
              </th>
              <th scope="col">{t('cellYear.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((check) => (
              <Row key={check.check} check={check} />
            ))}
          </tbody>
        </table>
      </TableTools>
      {left > 0 && <p className="quiet small checks-left">{t('cellYear.notApplicable', { count: left })}</p>}
    </Section>
  );
}

function Row({ check }: { check: CheckResult }) {
  const { t } = useTranslation();
  const year = useYearOfUnit();
  const name = t(`checks.names.${checkName(check.check)}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <StateMark state={stateOf(check, year)} />
      </td>
      <td className="checks-clause number">{check.clause}</td>
      <td>
        <YearWhy title={name} content={() => <CheckAnswer check={check.check} />} />
      </td>
    </tr>
  );
}
