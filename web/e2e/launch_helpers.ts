import type { Page } from '@playwright/test';

import { expect } from './fixtures';

/// The first body for which the one signed in holds a right.
export async function ownBody(page: Page): Promise<string> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
  return session.rights[0]?.unit ?? '';
}

/// Launches the movement of 2023–2025 over the body of whoever is signed in; once a server is enough.
export async function launchMovement(page: Page): Promise<void> {
  const unit = await ownBody(page);
  const listed = (await (await page.request.get(`/api/v1/units/${unit}/movements`)).json()) as { items: unknown[] };
  if (listed.items.length > 0) return;
  const answer = await page.request.post(`/api/v1/units/${unit}/movements`, {
    headers: { 'X-Bontot-Request': '1' },
    data: { plan: 'nt-2023', first_year: 2023, last_year: 2025, decision: { number: '20-KH/ĐUK', date: '2023-07-01', by: 'Đảng ủy Khối' } },
  });
  expect([201, 409], await answer.text()).toContain(answer.status());
}
