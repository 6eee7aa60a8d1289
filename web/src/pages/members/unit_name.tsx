import { useUnit } from '@/api/units';

/// The name of a body that only its id is known of.
export function UnitName({ unit }: { unit: string }) {
  const read = useUnit(unit);
  return <>{read.data?.name ?? (read.isError ? '–' : '…')}</>;
}
