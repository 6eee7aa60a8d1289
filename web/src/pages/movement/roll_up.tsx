import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { CellRollUp } from '@/api/movement';
import { pathOf } from '@/frame/place';
import { scoreOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import { StageWords } from './file_marks';

/// Which cells count for a committee and which are left out, with the reason.
export function RollUp({ rollUp, year }: { rollUp: CellRollUp; year: number }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('assessment.rollUpSays', { counted: rollUp.counted, cells: rollUp.cells, met: rollUp.met })}</p>
      <div className="plain-table-frame">
        <table className="plain-table">
          <caption className="visually-hidden">{t('assessment.rollUp')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('assessment.columns.body')}</th>
              <th scope="col">{t('assessment.columns.counted')}</th>
              <th scope="col">{t('assessment.columns.stage')}</th>
              <th scope="col">{t('assessment.columns.standard')}</th>
              <th scope="col">{t('assessment.columns.score')}</th>
            </tr>
          </thead>
          <tbody>
            {rollUp.items.map((cell) => (
              <tr key={cell.unit}>
                <th scope="row">
                  <Link to={pathOf({ unit: cell.unit, year }, 'phong-trao')}>{cell.name}</Link>
                </th>
                <td>
                  {cell.counted ? t('assessment.rollUpCounted') : `${t('assessment.rollUpLeftOut')}${cell.left_out ? `: ${t(`assessment.leftOut.${cell.left_out}`)}` : ''}`}
                </td>
                <td>
                  <StageWords stage={cell.stage} />
                </td>
                <td>{cell.standard ? <StateMark state={cell.standard} /> : '–'}</td>
                <td className="number">{cell.score === undefined ? '–' : scoreOf(cell.score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
