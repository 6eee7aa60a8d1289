import { expect, kept, test } from './fixtures';
import { planned, thisYear } from './meeting_helpers';

import type { Page } from '@playwright/test';

/// How many typed parts this browser keeps; a browser that has no such store keeps none.
function keptParts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const asked = indexedDB.open('bontot');
        asked.onerror = () => failed(asked.error ?? new Error('not opened'));
        asked.onblocked = () => failed(new Error('blocked'));
        asked.onupgradeneeded = () => done(0);
        asked.onsuccess = () => {
          if (!asked.result.objectStoreNames.contains('parts')) {
            done(0);
            return;
          }
          const count = asked.result.transaction('parts').objectStore('parts').count();
          count.onerror = () => failed(count.error ?? new Error('not counted'));
          count.onsuccess = () => done(count.result);
        };
      }),
  );
}

test('what is typed without network outlives a reload and is sent when it is back', async ({ page, signIn, cell, complaints }) => {
  test.setTimeout(120_000);
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-27`);
  const path = `/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=chot`;
  await page.goto(path);
  await kept(page);
  await page.reload();
  await expect(page.locator('#resolution')).toBeVisible();
  await page.context().setOffline(true);
  await page.locator('#resolution').fill('Ghi khi không có mạng.');
  await expect(page.getByText('Đã giữ trên máy này').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('#resolution')).toHaveValue('Ghi khi không có mạng.');
  await page.context().setOffline(false);
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/meetings/${meeting}/conclusion`)).json()) as { resolution?: string }).resolution, { timeout: 30_000 })
    .toBe('Ghi khi không có mạng.');
  complaints.splice(0);
});

test('a meeting begun without network becomes a meeting of the server', async ({ page, signIn, cell, complaints }) => {
  test.setTimeout(120_000);
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat`);
  await kept(page);
  await page.reload();
  await expect(page.locator('.months')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Lên lịch một buổi' }).click();
  await page.getByLabel('Ngày họp', { exact: true }).fill(`26/12/${thisYear}`);
  await page.getByRole('dialog').getByLabel('Loại', { exact: true }).selectOption('thematic');
  await page.getByLabel('Tên buổi họp').fill('Buổi ở vùng không có mạng');
  await page.getByRole('button', { name: 'Lên lịch và mở' }).click();
  await expect(page.getByText('Buổi này mới có trên máy này')).toBeVisible();
  await page.getByRole('button', { name: /3\. Chốt/ }).click();
  await page.locator('#resolution').fill('Thống nhất ngay tại thôn.');
  await page.reload();
  await expect(page.locator('#resolution')).toHaveValue('Thống nhất ngay tại thôn.');
  await page.context().setOffline(false);
  await expect(page).not.toHaveURL(/moi-/, { timeout: 40_000 });
  const id = /sinh-hoat\/([^?]+)/.exec(page.url())?.[1] ?? '';
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/meetings/${id}/conclusion`)).json()) as { resolution?: string }).resolution, { timeout: 30_000 })
    .toBe('Thống nhất ngay tại thôn.');
  complaints.splice(0);
});

test('a meeting that was there already takes what was typed, part by part', async ({ page, signIn, cell, complaints }) => {
  test.setTimeout(120_000);
  await signIn('chi-uy');
  const there = await planned(page, cell, `${thisYear}-12-23`);
  const part = `/api/v1/meetings/${there}/conclusion`;
  const read = await page.request.get(part);
  await page.request.put(part, { headers: { 'X-Bontot-Request': '1', 'If-Match': read.headers()['etag'] ?? '' }, data: { resolution: 'Đã ghi ở máy khác.' } });
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat`);
  await kept(page);
  await page.reload();
  await expect(page.locator('.months')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Lên lịch một buổi' }).click();
  await page.getByLabel('Ngày họp', { exact: true }).fill(`23/12/${thisYear}`);
  await page.getByRole('dialog').getByLabel('Loại', { exact: true }).selectOption('thematic');
  await page.getByRole('button', { name: 'Lên lịch và mở' }).click();
  await page.getByRole('button', { name: /3\. Chốt/ }).click();
  await page.locator('#resolution').fill('Ghi ở thôn.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Ghi tiếp vào buổi đã có' }).click({ timeout: 40_000 });
  await page.getByRole('button', { name: /3\. Chốt/ }).click();
  const conflict = page.locator('.conflict');
  await expect(conflict).toContainText('Đã ghi ở máy khác.');
  await expect(conflict).toContainText('Ghi ở thôn.');
  await conflict.getByRole('button', { name: 'Lấy bản của người khác' }).click();
  await expect(page.locator('#resolution')).toHaveValue('Đã ghi ở máy khác.');
  complaints.splice(0);
});

test('an expired sign-in loses nothing', async ({ page, signIn, cell, server, complaints }) => {
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-25`);
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=chot`);
  // Nothing but what is typed asks the server: whatever else found out first would cover the page.
  await kept(page);
  await page.reload();
  await expect(page.locator('#resolution')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.context().clearCookies();
  await page.locator('#resolution').fill('Gõ khi phiên đã hết.');
  await expect(page.getByRole('heading', { name: 'Phiên làm việc đã hết' })).toBeVisible();
  await page.getByLabel('Tên đăng nhập').fill('chi-uy');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.locator('#resolution')).toHaveValue('Gõ khi phiên đã hết.');
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/meetings/${meeting}/conclusion`)).json()) as { resolution?: string }).resolution, { timeout: 30_000 })
    .toBe('Gõ khi phiên đã hết.');
  complaints.splice(0);
});

test('a session that a question in the background finds expired keeps the page', async ({ page, signIn, cell, complaints }) => {
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-21`);
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=chot`);
  await expect(page.locator('#resolution')).toBeVisible();
  await page.context().clearCookies();
  // They come back to the window after ten minutes: who is signed in is asked anew.
  await page.clock.setSystemTime(Date.now() + 600_000);
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/session') && answer.status() === 401);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await asked;
  await expect(page.getByRole('heading', { name: 'Phiên làm việc đã hết' })).toBeVisible();
  await expect(page).toHaveURL(/buoc=chot/);
  complaints.splice(0);
});

test('signing out takes what was kept off the machine', async ({ page, signIn, cell, complaints }) => {
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-24`);
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=chot`);
  await expect(page.locator('#resolution')).toBeVisible();
  await page.context().setOffline(true);
  await page.locator('#resolution').fill('Không gửi được.');
  await expect(page.getByText('Đã giữ trên máy này').first()).toBeVisible();
  await page.locator('.name-menu-button').click();
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('chưa gửi');
  await page.getByRole('button', { name: 'Đăng xuất và bỏ phần chưa gửi' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  expect(await keptParts(page)).toBe(0);
  // The server hears of it as soon as it can.
  const ended = page.waitForResponse((answer) => answer.url().endsWith('/session') && answer.request().method() === 'DELETE');
  await page.context().setOffline(false);
  expect((await ended).ok()).toBe(true);
  expect((await page.request.get('/api/v1/session')).status()).toBe(401);
  complaints.splice(0);
});
