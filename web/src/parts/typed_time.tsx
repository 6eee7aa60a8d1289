import { useState } from 'react';

/// A time of day as people write it: 19:30, 19h30, 1930, 19 → 19:30, 19:30, 19:30, 19:00. Midnight stands for "not yet".
export function TypedTime({ id, value, onChange }: { id: string; value: string | undefined; onChange: (time: string) => void }) {
  const shown = !value || value === '00:00' ? '' : value;
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const time = timeIn(text);
    if (time !== undefined && time !== shown) onChange(time);
  };
  return (
    <input
      id={id}
      className="typed-time"
      inputMode="numeric"
      autoComplete="off"
      placeholder="--:--"
      value={typed ?? shown}
      aria-invalid={typed !== null && typed !== '' && timeIn(typed) === undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}

export function timeIn(text: string): string | undefined {
  if (text.trim() === '') return '00:00';
  const found = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?|(\d{2}))?\s*$/i.exec(text);
  if (!found) return undefined;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? found[3] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
