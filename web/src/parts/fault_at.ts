import { Refused } from '@/api/client';

/// What the server says about one field of a form (`/title`), and whether it says anything about fields at all.
export function faultAt(fault: unknown, field: string): string | undefined {
  if (!(fault instanceof Refused)) return undefined;
  const { errors, field: only, title } = fault.problem;
  return errors?.find((error) => error.field === field)?.detail ?? (only === field ? title : undefined);
}
