import type { APIRequestContext, Page } from '@playwright/test';

import { expect } from './fixtures';
import type { Server } from './server.ts';

/// Somebody at work over the interface, beside the browser.
export async function asSomebody(server: Server, request: APIRequestContext, login: string): Promise<void> {
  await request.post(`${server.address}/api/v1/session`, { headers: { 'X-Bontot-Request': '1' }, data: { login, password: server.password } });
}

export interface Person {
  id: string;
  name: string;
  eligible: boolean;
}

export async function rollOf(page: Page, cell: string, day: string): Promise<Person[]> {
  const answer = await page.request.get(`/api/v1/units/${cell}/roll?day=${day}`);
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as { members: Person[] }).members;
}

/// Plans a meeting over the interface; gives its id.
export async function planned(page: Page, cell: string, date: string, kind = 'thematic'): Promise<string> {
  const made = await page.request.post(`/api/v1/units/${cell}/meetings`, {
    headers: { 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() },
    data: { date, kind, title: `Buổi thử ${date}` },
  });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { id: string }).id;
}

export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const givenName = (name: string) => fold(name.split(' ').at(-1) ?? '');

/// What one types to find each of them: people whose given name nobody's name begins with else.
export function typedNames(people: Person[]): { person: Person; typed: string }[] {
  return people
    .map((person) => ({ person, typed: givenName(person.name) }))
    .filter(({ person, typed }) => !people.some((other) => other !== person && givenName(other.name).startsWith(typed)));
}

/// Days of this year, far enough from what the demonstration has.
export const thisYear = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
export const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
