import { useState } from 'react';

import { dayOf } from './dates';

/// A day as people write it: 5/7/2024, 05-07-2024, 5/7 (of `year`). Gives and takes ISO days; '' = no day.
export function TypedDay({ id, value, onChange, year, required = false }: {
  id: string;
  value: string | undefined;
  onChange: (day: string) => void;
  year: number;
  required?: boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value ? dayOf(value) : '';
  const type = (text: string) => {
    setTyped(text);
    const day = dayIn(text, year);
    if (day !== undefined && day !== (value ?? '')) onChange(day);
  };
  return (
    <input
      id={id}
      className="typed-day"
      inputMode="numeric"
      autoComplete="off"
      required={required}
      placeholder={`--/--/${year}`}
      value={typed ?? shown}
      aria-invalid={typed !== null && typed !== '' && dayIn(typed, year) === undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}

export function dayIn(text: string, year: number): string | undefined {
  if (text.trim() === '') return '';
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?\s*$/.exec(text);
  if (!found) return undefined;
  const iso = `${found[3] ?? year}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
