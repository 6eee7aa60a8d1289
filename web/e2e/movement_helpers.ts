import { expect, type APIRequestContext, type Page } from '@playwright/test';

import type { Server } from './server.ts';

export const headers = { 'X-Bontot-Request': '1' };

export interface Session {
  account: string;
  rights: { role: string; unit: string }[];
}

export async function enter(page: Page, server: Server, login: string): Promise<Session> {
  await page.addInitScript(() => {
    if (location.protocol === 'http:') localStorage.setItem('bontot.signed_in', '1');
  });
  const opened = await page.request.post('/api/v1/session', { headers, data: { login, password: server.password } });
  expect(opened.ok(), await opened.text()).toBe(true);
  return (await (await page.request.get('/api/v1/session')).json()) as Session;
}

/// On another day; no page is open while the server changes its clock.
export async function leap(page: Page, server: Server, day: string): Promise<void> {
  await page.goto('about:blank');
  await server.leapTo(day);
}

export const unitOf = (session: Session, role: string) => session.rights.find((right) => right.role === role)?.unit ?? '';

/// A day as it is typed into a field.
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: false }).first().fill(day);
  await page.keyboard.press('Tab');
}

export async function previewAndCommit(page: Page, commit: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await expect(page.getByText(/hồ sơ làm được, /)).toBeVisible();
  const out = page.getByRole('button', { name: 'Bỏ những hồ sơ chưa làm được ra khỏi danh sách' });
  if (await out.isVisible()) {
    await out.click();
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  }
  await page.getByRole('button', { name: commit }).click();
  await expect(page.getByText(/^Đã xong: /)).toBeVisible();
  // The words come first, then the list from its top.
  await expect(page.getByRole('button', { name: 'Về danh sách' })).toHaveCount(0);
}

/// Nothing is wider than a phone. With BONTOT_PICTURES (a folder) the page is also kept as a picture: desktop, dark, phone.
export async function phone(page: Page, name: string): Promise<void> {
  const keep = async (look: string) => {
    const folder = process.env.BONTOT_PICTURES;
    if (folder) await page.evaluate(() => window.scrollTo(0, 0));
    if (folder) await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
  };
  const mode = (dark: boolean) => page.evaluate((on) => (document.documentElement.dataset.mode = on ? 'dark' : 'light'), dark);
  await keep('may-ban');
  await mode(true);
  await keep('nen-toi');
  await mode(false);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keep('dien-thoai');
  await page.setViewportSize({ width: 1366, height: 768 });
}

/// Levels that the year did not bring along, as the cell's committee gives them; how many there were.
export async function giveMissing(request: APIRequestContext, cell: string, year = 2023): Promise<number> {
  const form = (await (await request.get(`/api/v1/units/${cell}/years/${year}/self-assessment`)).json()) as { missing: string[] };
  for (const indicator of form.missing) {
    const put = await request.put(`/api/v1/units/${cell}/years/${year}/file/levels/self/${indicator}`, { headers: { ...headers, 'If-Match': '"0"' }, data: { ratio: '1' } });
    expect(put.ok(), await put.text()).toBe(true);
  }
  return form.missing.length;
}

export async function settleMissing(page: Page, cell: string): Promise<void> {
  if ((await giveMissing(page.request, cell)) > 0) await page.reload();
}
