import { useTranslation } from 'react-i18next';

import type { MovementFile } from '@/api/movement';
import { dayOf } from '@/parts/dates';
import { scoreOf } from '@/parts/numbers';
import { VerdictMark } from './file_marks';

/// Where the file is, what was decided so far, what it reached: three things, never one badge.
export function FileState({ file }: { file: MovementFile }) {
  const { t } = useTranslation();
  const names = { appraiser: file.appraiser.unit_name, decider: file.decider.unit_name };
  const desks = { unit: file.unit_name, appraiser: names.appraiser, decider: names.decider, anybody: t('movement.worksOnWho.anybody') };
  const score = (points: number | undefined) => (points === undefined ? t('movement.scoreNone') : scoreOf(points));
  const provisional = ['assessing', 'submitted', 'received', 'returned', 'appraised', 'answering', 'proposed', 'ratings'].includes(file.stage);
  return (
    <div className="file-state">
      <p className="file-says">{t(`movement.stageSays.${file.stage}`, names)}</p>
      {file.due && file.stage !== 'closed' && <p className="file-due">{t('movement.due', { day: dayOf(file.due) })}</p>}
      {file.notice_to && file.stage === 'notice' && <p className="file-due">{t('movement.noticeTo', { day: dayOf(file.notice_to) })}</p>}
      <dl className="three">
        <div>
          <dt>{t('movement.worksOn')}</dt>
          <dd>{desks[file.works_on]}</dd>
        </div>
        <div>
          <dt>{t('movement.verdict')}</dt>
          <dd>
            <VerdictMark verdict={file.verdict} />
          </dd>
        </div>
        <div>
          <dt>{t('movement.score')}</dt>
          <dd className="number">
            {`${t('movement.scoreSelf')}: ${score(file.self_score)} · ${t('movement.scoreAppraised')}: ${score(file.appraised_score)}`}
          </dd>
        </div>
      </dl>
      {provisional && (file.self_score !== undefined || file.appraised_score !== undefined) && <p className="quiet small">{t('movement.provisional')}</p>}
    </div>
  );
}
