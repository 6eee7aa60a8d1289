import { download, nameOf } from '@/parts/download';
import { api, Refused, type Problem } from './client';
import type { Table } from './contract';

/// A table of everything under a body: the server marks it with who took it out and notes it in the audit.
export async function exportTable(unit: string, table: Table, year?: number): Promise<void> {
  const { data, error, response } = await api.POST('/units/{unit}/exports/{table}', {
    params: { path: { unit, table }, query: { year } },
    parseAs: 'blob',
  });
  await give(data, error, response, `${table}.xlsx`);
}

/// The tree of bodies from this one down, as it stood on a day.
export async function exportTree(unit: string, day: string): Promise<void> {
  const { data, error, response } = await api.POST('/units/{unit}/exports/{table}', {
    params: { path: { unit, table: 'units' }, query: { day } },
    parseAs: 'blob',
  });
  await give(data, error, response, 'units.xlsx');
}

/// An empty table that an import knows again.
export async function fetchTemplate(table: Table): Promise<void> {
  const { data, error, response } = await api.GET('/templates/{table}', { params: { path: { table } }, parseAs: 'blob' });
  await give(data, error, response, `${table}.xlsx`);
}

export async function give(data: Blob | undefined, error: unknown, response: Response, name: string): Promise<void> {
  if (!data) throw new Refused({ code: 'unknown', title: '', ...(error as Partial<Problem>), status: response.status });
  download(data, nameOf(response, name));
  return Promise.resolve();
}
