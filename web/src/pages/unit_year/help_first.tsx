import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Overview, YearLine } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { missingMonths } from '@/parts/months';
import { Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import type { CheckName } from '@/words/check_name';
import { cellsOf, ordered, standingOf } from '../cells/standing';

const shown = 8;

/// The cells that need help first, with what is wrong in each.
export function HelpFirst({ overview, over }: { overview: Overview; over: boolean }) {
  const { t } = useTranslation();
  const { year } = overview;
  const fine = new Set(over ? ['qualified'] : ['met', 'on_track']);
  const lines = ordered(cellsOf(overview), 'can-giup', over, year).filter((line) => !fine.has(standingOf(line, over)));
  return (
    <Section title={over ? t('unitYear.helpPast') : t('unitYear.help')}>
      {lines.length === 0 && <p className="quiet">{t('unitYear.helpNobody')}</p>}
      <ul className="help-list">
        {lines.slice(0, shown).map((line) => (
          <li key={line.unit}>
            <StateMark state={standingOf(line, over)} />
            <p>
              <Link to={pathOf({ unit: line.unit, year })}>{line.name}</Link>
              <span className="quiet small">
                <Reasons line={line} year={year} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/// What is at risk or lost, in the names of the checks, and the months without a meeting.
function Reasons({ line, year }: { line: YearLine; year: number }) {
  const { t } = useTranslation();
  const missing = missingMonths(line.months, year);
  const told = new Set(['criterion_threshold', ...(missing.length > 0 ? ['regular_count'] : [])]);
  const checks = [...line.at_risk, ...line.failing].filter((check) => !told.has(check));
  const months = missing.map((month) => t('months.short', { month })).join(', ');
  const parts = [missing.length > 0 && t('unitYear.missingMonths', { months }), ...checks.map((check) => t(`checks.names.${check as CheckName}`))];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
