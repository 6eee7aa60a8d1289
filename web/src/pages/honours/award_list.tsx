import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { AwardLine, AwardPool, AwardReview } from '@/api/honours';
import { pathOf } from '@/frame/place';
import { scoreOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import { Why } from '@/parts/why';
import { TitleMark } from './title_mark';

/// Bodies up to the standard by falling score; the line is drawn where the cap ends.
export function AwardList({ review, pool, chosen, onToggle }: {
  review: AwardReview;
  pool: AwardPool;
  chosen?: ReadonlySet<string>;
  onToggle: (unit: string) => void;
}) {
  const { t } = useTranslation();
  const lines = review.bodies.filter((body) => body.standing !== 'outside' && (!pool.kind || body.kind === pool.kind));
  if (lines.length === 0) return <p className="quiet">{t('honours.nobody')}</p>;
  const first = lines.findIndex((line) => line.standing === 'tied' || line.standing === 'below_cut');
  const below = lines.findIndex((line) => line.standing === 'below_cut');
  const columns = review.years.length + 3 + (chosen ? 1 : 0);
  const cut = (
    <tr className="honours-cut">
      <td colSpan={columns}>
        <span className="honours-line">{t('honours.cut', { cap: pool.cap, percent: review.cap_percent, of: pool.cap_of })}</span>
      </td>
    </tr>
  );
  const tied = (
    <tr className="honours-tied">
      <td colSpan={columns}>
        <span className="honours-line">{t('honours.tied', { count: pool.tied })}</span>
      </td>
    </tr>
  );
  return (
    <div className="honours-room" role="region" aria-label={t('honours.list')} tabIndex={0}>
      <table className="honours-table">
        <caption className="visually-hidden">{pool.kind ? t(`organisation.kinds.${pool.kind}`) : t('honours.list')}</caption>
        <thead>
          <tr>
            {chosen && (
              <th scope="col">
                <span className="visually-hidden">{t('honours.choose')}</span>
              </th>
            )}
            <th scope="col">{t('honours.body')}</th>
            {review.years.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              {t('honours.score')}
            </th>
            <th scope="col">{t('honours.result')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Fragment key={line.unit}>
              {index === first && pool.tied > 0 && tied}
              {(pool.tied > 0 ? index === below : index === first) && cut}
              <Row line={line} year={review.movement.last_year} chosen={chosen?.has(line.unit)} onToggle={onToggle} />
            </Fragment>
          ))}
          {(pool.tied > 0 ? below : first) === -1 && cut}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line, year, chosen, onToggle }: { line: AwardLine; year: number; chosen?: boolean; onToggle: (unit: string) => void }) {
  const { t } = useTranslation();
  const settled = line.nominated || line.awards.some((award) => !award.revoked);
  return (
    <tr>
      {chosen !== undefined && (
        <td>
          <label className="honours-choice">
            <input type="checkbox" checked={chosen} disabled={settled} onChange={() => onToggle(line.unit)} />
            <span className="visually-hidden">{t('honours.chooseOne', { name: line.name })}</span>
          </label>
        </td>
      )}
      <th scope="row">
        <Link to={pathOf({ unit: line.unit, year })}>{line.name}</Link>
      </th>
      {line.years.map((one) => (
        <td key={one.year}>
          <TitleMark state={one.state} />
        </td>
      ))}
      <td className="number">
        <Why title={t('honours.scoreOf', { name: line.name })} content={() => <ScoreAnswer line={line} />}>
          {scoreOf(line.score)}
        </Why>
      </td>
      <td>
        <Standing line={line} />
      </td>
    </tr>
  );
}

function ScoreAnswer({ line }: { line: AwardLine }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('honours.scoreWhy')}</p>
      <ul>
        {line.years.map((one) => (
          <li key={one.year}>
            {t('honours.scoreYear', { year: one.year, score: one.score === undefined ? '–' : scoreOf(one.score), decision: one.decision ?? '–' })}
          </li>
        ))}
      </ul>
    </>
  );
}

/// Given, nominated, or where the list puts it, with the reason.
function Standing({ line }: { line: AwardLine }) {
  const { t } = useTranslation();
  return (
    <div className="honours-standing">
      {line.awards.map((award) => (
        <span key={award.id}>
          <StateMark
            state={award.revoked ? 'not_met' : 'met'}
            word={t(award.revoked ? 'honours.awardRevoked' : 'honours.awardGiven', { kind: t(`honours.kinds.${award.kind}`), number: award.decision.number })}
          />
        </span>
      ))}
      {line.nominated && <StateMark state="on_track" word={t('honours.isNominated')} />}
      {line.awards.length === 0 && !line.nominated && <StateMark state={line.standing === 'proposed' ? 'met' : 'pending'} word={t(`honours.standings.${line.standing}`)} />}
      {line.why && line.awards.length === 0 && <span className="quiet small">{line.why}</span>}
    </div>
  );
}
