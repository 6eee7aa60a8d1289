import type { PartName } from '@/api/meetings';

/// The same content, whatever the order of fields; what is empty and what is not there are the same.
export function sameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value === 'string') return value.trim();
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value)
    .filter(([name, field]) => name !== 'id' && field !== undefined && field !== null && field !== '' && field !== false)
    .sort(([a], [b]) => a.localeCompare(b));
  return fields.map(([name, field]) => [name, normal(field)]);
}

const unset = new Set<unknown>([undefined, null, '', false, 0, '00:00', 'other']);

/// Nobody has written anything into this part yet.
export function holdsNothing(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return unset.has(value);
  return Object.values(value).every(holdsNothing);
}

type Row = Record<string, unknown> & { id?: string };

/// The lists of parts, and what a row must have before the server takes it: half-typed rows stay here.
const lists: Partial<Record<PartName, { list: string; needs: string[] }>> = {
  agenda: { list: 'topics', needs: ['text'] },
  tasks: { list: 'tasks', needs: ['text'] },
  remarks: { list: 'remarks', needs: ['member', 'text'] },
};

const isWhole = (row: Row, needs: string[]) => needs.every((field) => typeof row[field] === 'string' && row[field].trim() !== '');

function rowsOf(part: unknown, list: string): Row[] {
  const rows = (part as Record<string, unknown> | undefined)?.[list];
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

/// How a task stands is shown with it, but settled elsewhere.
const shownOnly = new Set(['state', 'settled_on', 'result']);

/// Of what was typed, what can be sent.
export function sendable(part: PartName, value: unknown): unknown {
  const rule = lists[part];
  if (!rule) return value;
  const rows = rowsOf(value, rule.list)
    .filter((row) => isWhole(row, rule.needs))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !shownOnly.has(field))));
  return { ...(value as object), [rule.list]: rows };
}

/// New rows (of an agenda, of tasks) get their ids from the server: what is typed on takes them over.
export function withNamesOfRows(part: PartName, typed: unknown, answered: unknown): unknown {
  const rule = lists[part];
  if (!rule || part === 'remarks') return typed;
  const theirs = rowsOf(answered, rule.list);
  let next = 0;
  const rows = rowsOf(typed, rule.list).map((row) => {
    if (!isWhole(row, rule.needs)) return row;
    const named = theirs[next++];
    return { ...row, id: row.id ?? named?.id };
  });
  return { ...(typed as object), [rule.list]: rows };
}
