import { api, unwrap } from './client';
import type { Table } from './contract';

/// Fetches a table of everything under a body and gives it to the browser to save.
export async function saveTable(unit: string, table: Table, year: number, name: string): Promise<void> {
  const content = await unwrap(
    api.POST('/units/{unit}/exports/{table}', { params: { path: { unit, table }, query: { year, format: 'xlsx' } }, parseAs: 'blob' }),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
