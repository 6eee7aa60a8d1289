/// The name of a movement with its period; many names say it themselves.
export function namedWithYears({ name, first_year: first, last_year: last }: { name: string; first_year: number; last_year: number }): string {
  if (name.includes(String(first)) && name.includes(String(last))) return name;
  return `${name} ${first === last ? String(first) : `${String(first)}–${String(last)}`}`;
}
