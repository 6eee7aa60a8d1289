import './points_bar.css';

/// Points as a bar: reached, still open, and where the threshold stands; lengths are shares of what applies.
export function PointsBar({ achieved, open, applicable, threshold }: {
  achieved: number;
  open: number;
  applicable: number;
  threshold?: number;
}) {
  const width = (points: number) => `${applicable === 0 ? 0 : Math.min(100, (100 * points) / applicable)}%`;
  return (
    <span className="points-bar" aria-hidden="true">
      <span className="points-bar-achieved" style={{ width: width(achieved) }} />
      <span className="points-bar-open" style={{ width: width(open) }} />
      {threshold !== undefined && <span className="points-bar-threshold" style={{ left: width(threshold) }} />}
    </span>
  );
}
