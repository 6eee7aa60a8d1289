import { useTranslation } from 'react-i18next';

import type { CheckResult } from '@/api/evaluation_types';
import { FiguresTable } from '@/parts/figures_table';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';
import { CheckAnswer } from './check_answer';
import { checkName, inOrder, stateOf, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// Every check that applies, with its clause and state; the ones that fall short first.
export function AllChecks() {
  const { t } = useTranslation();
  const year = useYearOfUnit();
  const rows = inOrder(year);
  const left = year.evaluation.checks.length - rows.length;
  const name = ({ check }: CheckResult) => t(`checks.names.${checkName(check)}`);
  const columns: SmallColumn<CheckResult>[] = [
    { key: 'check', title: t('cellYear.check'), text: name },
    { key: 'state', title: t('cellYear.state'), text: (check) => t(`states.${stateOf(check, year)}`), cell: (check) => <StateMark state={stateOf(check, year)} /> },
    { key: 'clause', title: t('cellYear.clause'), text: (check) => check.clause },
  ];
  const why = { title: t('cellYear.reason'), of: (check: CheckResult) => <YearWhy title={name(check)} content={() => <CheckAnswer check={check.check} />} /> };
  return (
    <Section title={t('cellYear.checks')}>
      <FiguresTable id="kiem-tra-nam" caption={t('cellYear.checks')} className="all-checks" columns={columns} rows={rows} keyOf={(check) => check.check} acts={why} />
      {left > 0 && <p className="quiet small all-checks-left">{t('cellYear.notApplicable', { count: left })}</p>}
    </Section>
  );
}
