import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { HomePlace } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { MonthStrip } from '@/parts/month_strip';
import { monthStates } from '@/parts/months';
import { numberOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';

/// A body where this person has a right: where its year stands, and the way into it.
export function PlaceCard({ place, today }: { place: HomePlace; today: string }) {
  const { t } = useTranslation();
  const at = { unit: place.unit, year: place.year };
  const roles = [...new Set(place.roles)].map((role) => t(`roles.${role as 'member'}`));
  const seen = place.line !== undefined || place.cells !== undefined;
  return (
    <li className="place">
      <div className="place-head">
        <h3>{seen ? <Link to={pathOf(at)}>{place.name}</Link> : place.name}</h3>
        <p className="quiet small">{`${roles.join(', ')} · ${place.year}`}</p>
      </div>
      {place.latest_year !== undefined && (
        <p className="place-empty">
          {t('home.placeEmpty', { year: place.year, latest: place.latest_year })}{' '}
          <Link to={pathOf({ unit: place.unit, year: place.latest_year })}>{t('home.openYear', { year: place.latest_year })}</Link>
        </p>
      )}
      {place.line && (
        <>
          <p className="place-states">
            <strong>
              <StateMark state={place.line.outlook} />
            </strong>
            {place.line.criteria.map((criterion) => (
              <span key={criterion.id} className="small">
                {t('home.criterion', { id: criterion.id })} <StateMark state={criterion.state} />
              </span>
            ))}
          </p>
          <MonthStrip small states={monthStates(place.line.months, place.year, today)} label={t('cellYear.monthsOf', { name: place.name, year: place.year })} />
        </>
      )}
      {place.cells && <CellCounts place={place} />}
      {place.movement && <MovementLine unit={place.unit} movement={place.movement} />}
    </li>
  );
}

/// The way into the movement, also for those for whom nothing waits in it.
function MovementLine({ unit, movement }: { unit: string; movement: NonNullable<HomePlace['movement']> }) {
  const { t } = useTranslation();
  const { year, stage, verdict } = movement;
  const words = stage && verdict ? (stage === 'closed' ? t(`movement.verdicts.${verdict}`) : t(`movement.stages.${stage}`)) : t('home.movementFiles');
  return (
    <p>
      {`${t('home.movement', { year })}: `}
      <Link to={pathOf({ unit, year }, 'phong-trao')}>{words}</Link>
    </p>
  );
}

function CellCounts({ place }: { place: HomePlace }) {
  const { t } = useTranslation();
  const cells = place.cells;
  if (!cells) return null;
  const path = pathOf({ unit: place.unit, year: place.year }, 'cac-chi-bo');
  return (
    <p className="place-states">
      <Link to={path}>{t('home.cells', { number: numberOf(cells.cells) })}</Link>
      {(['at_risk', 'unreachable', 'on_track', 'met'] as const)
        .filter((state) => cells[state] > 0)
        .map((state) => (
          <span key={state}>
            <StateMark state={state} /> <Link to={`${path}?tt=${state}`}>{numberOf(cells[state])}</Link>
          </span>
        ))}
    </p>
  );
}
