import { useTranslation } from 'react-i18next';

import type { Appraisal } from '@/api/movement';
import { FiguresTable } from '@/parts/figures_table';
import { pointsOf, scoreOf } from '@/parts/numbers';
import { StateMark, type State } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';

interface Side {
  words: string;
  standard?: State;
}

/// A criterion with its points on both sides, or all of them together.
interface Line {
  key: string;
  name: string;
  difference?: number;
  self: Side;
  appraised: Side;
}

/// Points of the four criteria on both sides, and what they come to.
export function BothSums({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation();
  const none = t('assessment.appraisal.noSelf');
  const lines: Line[] = appraisal.criteria.map(({ id, name, difference, applicable, self, appraised }) => ({
    key: id,
    name: `${id}. ${name}`,
    difference,
    self: { words: self ? `${pointsOf(self.achieved)}/${pointsOf(applicable)}` : none },
    appraised: { words: `${pointsOf(appraised.achieved)}/${pointsOf(applicable)}` },
  }));
  lines.push({
    key: 'total',
    name: t('assessment.appraisal.total'),
    self: { words: appraisal.self?.score === undefined ? none : scoreOf(appraisal.self.score), standard: appraisal.self?.standard },
    appraised: { words: scoreOf(appraisal.appraised.score), standard: appraisal.appraised.standard },
  });
  const differs = (line: Line) => (line.difference ? `▲ ${t('assessment.appraisal.difference', { points: pointsOf(Math.abs(line.difference)) })}` : '');
  const side = (of: 'self' | 'appraised'): SmallColumn<Line> => ({
    key: of,
    title: t(`assessment.appraisal.${of}`),
    text: (line) => line[of].words,
    cell: ({ [of]: { words, standard } }) => (
      <>
        {standard && <StateMark state={standard} wordless />} {words}
      </>
    ),
    numeric: true,
  });
  const columns: SmallColumn<Line>[] = [
    {
      key: 'criterion',
      title: t('assessment.appraisal.criterion'),
      text: (line) => `${line.name} ${differs(line)}`.trim(),
      cell: (line) => (
        <>
          {line.key === 'total' ? <strong>{line.name}</strong> : line.name} {line.difference ? <span className="differs">{differs(line)}</span> : null}
        </>
      ),
    },
    side('self'),
    side('appraised'),
  ];
  return <FiguresTable id="hai-ben-cham" caption={t('assessment.appraisal.criteria')} className="both-sums" columns={columns} rows={lines} keyOf={({ key }) => key} />;
}
