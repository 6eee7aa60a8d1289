import { useQueries } from '@tanstack/react-query';

import { unitQuery, useUnit } from '@/api/units';

/// The name of a body that only its id is known of; `known` where the server has said it already.
export function UnitName({ unit, known }: { unit: string; known?: string }) {
  return known ? <>{known}</> : <AskedName unit={unit} />;
}

function AskedName({ unit }: { unit: string }) {
  const read = useUnit(unit);
  return <>{nameIn(read)}</>;
}

/// The same for many, as words: for what leaves the page.
export function useUnitNames(units: readonly string[]): (unit: string) => string {
  const asked = [...new Set(units)];
  const read = useQueries({ queries: asked.map(unitQuery) });
  return (unit) => {
    const found = read[asked.indexOf(unit)];
    return found ? nameIn(found) : '–';
  };
}

const nameIn = (read: { data?: { name: string }; isError: boolean }) => read.data?.name ?? (read.isError ? '–' : '…');
