import type { APIRequestContext } from '@playwright/test';

import { expect, expectAccessible, test } from './fixtures';
import type { Login, Server } from './server';

// The plan's three years. The demonstration has its own recognitions of later ones; those of the first are entered here.
const first = 2023;
const last = 2025;

interface Recognition {
  unit: string;
  unit_name: string;
  year: number;
  recognised: boolean;
}

/// A movement with its final review and six cells up to the standard in each of its years: a cap of one, at least.
async function threeGoodYears(server: Server, request: APIRequestContext): Promise<string> {
  const headers = () => ({ 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() });
  const post = async <Answer>(path: string, data: object) => {
    const answer = await request.post(`${server.address}/api/v1${path}`, { headers: headers(), data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const get = async <Answer>(path: string) => (await (await request.get(`${server.address}/api/v1${path}`)).json()) as Answer;
  const enter = (login: Login) => post('/session', { login, password: server.password });
  await enter('can-bo-khoi');
  const bloc = (await get<{ rights: { unit: string }[] }>('/session')).rights[0]?.unit ?? '';
  const { items: there } = await get<{ items: { id: string; first_year: number; last_year: number }[] }>(`/units/${bloc}/movements`);
  const launched =
    there.find((one) => one.first_year <= last && first <= one.last_year) ??
    (await post<{ id: string }>(`/units/${bloc}/movements`, {
      first_year: first, last_year: last, decision: { number: '20-KH/ĐUK', date: `${first}-07-01`, by: 'Đảng ủy Khối' },
    }));
  await post(`/units/${bloc}/movements/${launched.id}/reviews`, { kind: 'final', date: `${last}-12-12` });
  const { items: cells } = await get<{ items: { id: string; kind: string }[] }>(`/units?kind=cell&limit=6`);
  for (const cell of cells) {
    const { items } = await get<{ items: Recognition[] }>(`/recognitions?first_year=${first}&last_year=${last}&unit=${cell.id}`);
    for (let year = first; year <= last; ++year) {
      const decision = { number: `9-QĐ/ĐUK`, date: `${year}-12-28`, by: 'Đảng ủy Khối' };
      if (items.some((one) => one.year === year)) continue;
      const paper = { year, decision };
      await request.post(`${server.address}/api/v1/units/${cell.id}/registrations`, { headers: headers(), data: { ...paper, date: `${year}-07-05` } });
      await post(`/units/${cell.id}/recognitions`, { ...paper, recognised: true, score: `${99 - (year % 10)}` });
    }
  }
  return bloc;
}

test('the list has its cut line; above the cap an exception is asked for; the register shows the award', async ({ page, signIn, server, playwright }) => {
  test.setTimeout(180_000);
  const request = await playwright.request.newContext();
  const bloc = await threeGoodYears(server, request);
  await request.dispose();
  await signIn('thuong-vu-khoi');
  await page.goto(`/dv/${bloc}/${last}/khen-thuong`);
  await expect(page.getByRole('heading', { level: 1, name: /Khen thưởng/ })).toBeVisible();
  await expect(page.getByText(/Vạch cắt: được khen nhiều nhất/).first()).toBeVisible();
  await expectAccessible(page);

  // Each number says why.
  await page.getByRole('definition').filter({ hasText: 'Vì sao?' }).nth(2).getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('chỉ lấy phần nguyên');
  await page.keyboard.press('Escape');

  // By keyboard alone: one more than the cap.
  const cap = Number(/nhiều nhất (\d+)/.exec((await page.getByText(/Vạch cắt/).first().textContent()) ?? '')?.[1]);
  const boxes = page.getByRole('checkbox', { name: /^Chọn / });
  for (let at = 0; at <= cap; ++at) {
    await boxes.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Quyết định tặng Giấy khen…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('cần ngoại lệ');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(dialog.getByText('Chưa điền').first()).toBeVisible();
  await dialog.getByLabel('Số quyết định').fill('91-QĐ/ĐUK');
  await dialog.getByLabel('Ngày ký').fill('20/12/2025');
  await page.keyboard.press('Enter');
  await dialog.getByLabel(/^Lý do khen quá mức/).fill('Hội nghị tổng kết thống nhất');
  await dialog.getByLabel(/^Ai cho phép/).fill('Bí thư Đảng ủy Khối');
  await dialog.getByLabel(/^Lý do \*|^Lý do$/).fill('Các tập thể tiêu biểu');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByRole('heading', { level: 3, name: /Tặng Giấy khen: 91-QĐ\/ĐUK/ })).toBeVisible();
  await expect(page.getByText(/Ngoại lệ: Hội nghị tổng kết thống nhất/)).toBeVisible();
  await page.getByRole('searchbox').fill('91-QĐ/ĐUK');
  await expect(page.getByText(/Giấy khen 2025 \(91-QĐ\/ĐUK\)/).first()).toBeVisible();

  // Taken back by a decision, it stays to be seen.
  await page.getByRole('button', { name: /^Thu hồi/ }).first().click();
  await dialog.getByLabel('Số quyết định').fill('95-QĐ/ĐUK');
  await dialog.getByLabel('Ngày ký').fill('22/12/2025');
  await page.keyboard.press('Enter');
  await dialog.getByLabel(/^Lý do/).fill('Có vi phạm');
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(page.getByText('đã thu hồi').first()).toBeVisible();

  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: /Xuất Excel/ }).click();
  expect((await taken).suggestedFilename()).toMatch(/^so-danh-hieu-.*\.xlsx$/);
});

test('on a phone a member reads the register and decides nothing', async ({ page, signIn, cell }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn('dang-vien');
  await page.goto(`/dv/${cell}/${last}/khen-thuong`);
  await expect(page.getByRole('heading', { level: 2, name: 'Sổ danh hiệu' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Quyết định tặng/ })).toHaveCount(0);
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('a committee sees which of its cells count and why', async ({ page, signIn, server, playwright }) => {
  const request = await playwright.request.newContext({ baseURL: server.address });
  await request.post('/api/v1/session', { headers: { 'X-Bontot-Request': '1' }, data: { login: 'bi-thu-co-so', password: server.password } });
  const session = (await (await request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
  await request.dispose();
  await signIn('bi-thu-co-so');
  await page.goto(`/dv/${session.rights[0]?.unit ?? ''}/${last}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Tổng hợp từ các chi bộ' })).toBeVisible({ timeout: 20_000 });
  const row = page.getByRole('row', { name: /^2\.1 / });
  await row.getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toContainText(/Đạt: \d+|Chưa đạt: \d+/);
  await expectAccessible(page, '[role=dialog]');
});
