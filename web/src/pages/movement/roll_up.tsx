import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { CellRollUp } from '@/api/movement';
import { pathOf } from '@/frame/place';
import { FiguresTable } from '@/parts/figures_table';
import { scoreOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import type { SmallColumn } from '@/parts/table_tools';
import { StageWords } from './file_marks';

type Cell = CellRollUp['items'][number];

/// Which cells count for a committee and which are left out, with the reason.
export function RollUp({ rollUp, year }: { rollUp: CellRollUp; year: number }) {
  const { t } = useTranslation();
  const counted = (cell: Cell) => {
    if (cell.counted) return t('assessment.rollUpCounted');
    return [t('assessment.rollUpLeftOut'), cell.left_out && t(`assessment.leftOut.${cell.left_out}`)].filter(Boolean).join(': ');
  };
  const columns: SmallColumn<Cell>[] = [
    { key: 'body', title: t('assessment.columns.body'), text: (cell) => cell.name, cell: (cell) => <Link to={pathOf({ unit: cell.unit, year }, 'phong-trao')}>{cell.name}</Link> },
    { key: 'counted', title: t('assessment.columns.counted'), text: counted },
    { key: 'stage', title: t('assessment.columns.stage'), text: (cell) => t(`movement.stages.${cell.stage}`), cell: (cell) => <StageWords stage={cell.stage} /> },
    {
      key: 'standard',
      title: t('assessment.columns.standard'),
      text: (cell) => (cell.standard ? t(`states.${cell.standard}`) : ''),
      cell: (cell) => (cell.standard ? <StateMark state={cell.standard} /> : '–'),
    },
    { key: 'score', title: t('assessment.columns.score'), text: (cell) => (cell.score === undefined ? '–' : scoreOf(cell.score)), numeric: true },
  ];
  return (
    <>
      <p>{t('assessment.rollUpSays', { counted: rollUp.counted, cells: rollUp.cells, met: rollUp.met })}</p>
      <FiguresTable id="chi-bo-cua-ho-so" caption={t('assessment.rollUp')} columns={columns} rows={rollUp.items} keyOf={(cell) => cell.unit} />
    </>
  );
}
