import { useUnit } from '@/api/units';

/// The name of a body that only its id is known of; `known` where the server has said it already.
export function UnitName({ unit, known }: { unit: string; known?: string }) {
  return known ? <>{known}</> : <AskedName unit={unit} />;
}

function AskedName({ unit }: { unit: string }) {
  const read = useUnit(unit);
  return <>{read.data?.name ?? (read.isError ? '–' : '…')}</>;
}
