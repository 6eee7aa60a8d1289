import { expect, type APIRequestContext } from '@playwright/test';

import { giveMissing, headers, unitOf, type Session } from './movement_helpers.ts';
import type { Login, Server } from './server.ts';

const place = (unit: string, year: number) => `/api/v1/units/${unit}/years/${year}`;

/// Signs in without opening a page.
export async function be(request: APIRequestContext, server: Server, login: Login): Promise<Session> {
  const opened = await request.post('/api/v1/session', { headers, data: { login, password: server.password } });
  expect(opened.ok(), await opened.text()).toBe(true);
  return (await (await request.get('/api/v1/session')).json()) as Session;
}

/// A step by whoever is signed in, past the screens.
export async function step(request: APIRequestContext, unit: string, act: string, papers: object = {}, year = 2023): Promise<void> {
  const path = `${place(unit, year)}/file`;
  const tag = (await request.get(path)).headers()['etag'] ?? '';
  const taken = await request.post(`${path}/steps`, { headers: { ...headers, 'If-Match': tag }, data: { act, ...papers } });
  expect(taken.ok(), `${act}: ${await taken.text()}`).toBe(true);
}

/// The same step for many: those of them for which it is possible; their ids.
export async function steps(request: APIRequestContext, body: string, units: string[], act: string, papers: object = {}, year = 2023): Promise<string[]> {
  const list = (await (await request.get(`${place(body, year)}/files?limit=200`)).json()) as { items: { unit: string; version: number }[] };
  const files = list.items.filter((line) => units.includes(line.unit)).map(({ unit, version }) => ({ unit, version }));
  const looked = await request.post(`${place(body, year)}/files/steps/preview`, { headers, data: { act, ...papers, files } });
  const preview = (await looked.json()) as { items: { unit: string; possible: boolean }[] };
  const possible = preview.items.filter((item) => item.possible).map((item) => item.unit);
  const taken = await request.post(`${place(body, year)}/files/steps`, {
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    data: { act, ...papers, files: files.filter((file) => possible.includes(file.unit)) },
  });
  expect(taken.ok(), `${act}: ${await taken.text()}`).toBe(true);
  return possible;
}

export const decided = (number: string, date: string) => ({ decision: { number, date } });
export const vote = (date: string) => ({ vote: { date, present: 10, agree: 9, against: 0, other: 1 } });

/// Opened, filled and sent in.
export async function assess(request: APIRequestContext, cell: string, day: string): Promise<void> {
  await step(request, cell, 'open');
  await giveMissing(request, cell);
  await step(request, cell, 'submit', vote(day));
}

/// The bloc, one of its committees and some of that one's cells, with one secretary for all of them.
export async function bodiesOf(request: APIRequestContext, server: Server, count: number): Promise<{ bloc: string; committee: string; cells: { id: string; name: string }[] }> {
  const bloc = unitOf(await be(request, server, 'can-bo-khoi'), 'bloc_official');
  const committee = unitOf(await be(request, server, 'can-bo-co-so'), 'committee_official');
  const found = (await (await request.get(`/api/v1/units?under=${committee}&limit=100`)).json()) as { items: { id: string; name: string; kind: string }[] };
  const secretary = await be(request, server, 'chi-uy');
  const own = unitOf(secretary, 'cell_committee');
  const all = found.items.filter((unit) => unit.kind === 'cell');
  const cells = [...all.filter((unit) => unit.id === own), ...all.filter((unit) => unit.id !== own)].slice(0, count);
  expect(cells).toHaveLength(count);
  await be(request, server, 'quan-tri');
  for (const cell of cells.slice(1)) {
    const granted = await request.post(`/api/v1/accounts/${secretary.account}/grants`, {
      headers,
      data: { role: 'cell_committee', unit: cell.id, from: '2023-07-03', reason: 'Kiêm nhiệm' },
    });
    expect(granted.ok(), await granted.text()).toBe(true);
  }
  return { bloc, committee, cells };
}
