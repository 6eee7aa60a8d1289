import { expect, test } from './fixtures';
import { tabTo, typeInto } from './keyboard';
import { rollOf, today, typedNames } from './meeting_helpers';

// One journey for each kind of work from signing in to its result, without the mouse.
import type { Login } from './fixtures';
import type { Server } from './server.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ timeout: 120_000 });

async function signInByKeys(page: Page, server: Server, login: Login): Promise<void> {
  await page.goto('/dang-nhap');
  await typeInto(page, page.getByLabel('Tên đăng nhập'), login);
  await typeInto(page, page.getByLabel('Mật khẩu', { exact: true }), server.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
}

async function goByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Việc cần làm');
}

test('a secretary plans and records a whole meeting', async ({ page, server, cell }) => {
  await signInByKeys(page, server, 'chi-uy');
  await goByKeys(page, 'Sinh hoạt');
  await tabTo(page, page.getByRole('button', { name: 'Lên lịch một buổi' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const day = `${today.slice(8)}/${today.slice(5, 7)}/${today.slice(0, 4)}`;
  await typeInto(page, dialog.getByLabel('Ngày họp', { exact: true }), day);
  await tabTo(page, dialog.getByLabel('Loại', { exact: true }));
  await page.keyboard.press('End');
  await typeInto(page, dialog.getByLabel('Tên buổi họp'), 'Buổi ghi bằng bàn phím');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Buổi ghi bằng bàn phím' })).toBeVisible();
  await page.keyboard.press('Tab');
  await tabTo(page, page.locator('#roll-finder'));
  const people = typedNames((await rollOf(page, cell, today)).filter((who) => who.eligible));
  await page.keyboard.type(people[0]?.typed ?? '', { delay: 40 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  for (const { typed } of people.slice(1, 4)) {
    await page.keyboard.type(typed, { delay: 40 });
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#resolution')).toBeFocused();
  await page.keyboard.type('Nhất trí với báo cáo.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('Chốt buổi họp này?');
  await tabTo(page, dialog.getByRole('button', { name: 'Chốt buổi họp' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.record')).toContainText('Nhất trí với báo cáo.');
});

test('a member reads what the records say of them', async ({ page, server }) => {
  await signInByKeys(page, server, 'dang-vien');
  await tabTo(page, page.locator('.name-menu-button'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.name-menu-list').getByRole('link', { name: 'Tài khoản của tôi' }));
  await page.keyboard.press('Escape');
  await expect(page.locator('.name-menu-button')).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.name-menu-list').getByRole('link', { name: 'Tài khoản của tôi' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Xem hồ sơ đảng viên của tôi' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đây là những gì sổ ghi về đồng chí.')).toBeVisible();
});

test('an official of a committee sees who needs help, opens a cell and asks why', async ({ page, server }) => {
  await signInByKeys(page, server, 'can-bo-co-so');
  await goByKeys(page, 'Đơn vị năm nay');
  const first = page.locator('.help-list a').first();
  await expect(first).toBeVisible();
  const name = await first.innerText();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.locator('main')).toBeFocused();
  const why = page.locator('main .why').first();
  await tabTo(page, why);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.ant-drawer') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(why).toBeFocused();
});

test('an official chooses who leaves a cell before its roll has come', async ({ page, server, cell }) => {
  await signInByKeys(page, server, 'can-bo-khoi');
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((done) => (answer = done));
  await page.route(/\/units\/[^/]+\/members\?/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`/dv/${cell}/${today.slice(0, 4)}/to-chuc`);
  await tabTo(page, page.getByRole('button', { name: 'Chia tách', exact: true }));
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Đảng viên sang tổ chức mới *');
  await typeInto(page, field, 'nguyen');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('nguyen');
  answer();
  const marked = page.locator('.ant-select-item-option-active').filter({ hasText: 'Nguyễn' });
  await expect(marked).toBeVisible();
  const name = await marked.innerText();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-selection-item').filter({ hasText: name })).toBeVisible();
});

test('an inspector verifies the audit', async ({ page, server }) => {
  await signInByKeys(page, server, 'kiem-tra');
  await goByKeys(page, 'Nhật ký');
  await tabTo(page, page.getByRole('button', { name: 'Kiểm tra cả nhật ký' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Nguyên vẹn/)).toBeVisible();
});

test('an administrator invites somebody', async ({ page, server }) => {
  await signInByKeys(page, server, 'quan-tri');
  await goByKeys(page, 'Tài khoản');
  await tabTo(page, page.getByRole('button', { name: 'Mời người dùng mới' }));
  await page.keyboard.press('Enter');
  await typeInto(page, page.getByLabel('Họ và tên *'), 'Lý Thị Phím');
  await typeInto(page, page.getByLabel('Tên đăng nhập *'), 'ly-thi-phim');
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((done) => (answer = done));
  await page.route(/\/units\?.*text=/, async (route) => {
    await asked;
    await route.continue();
  });
  await typeInto(page, page.getByLabel('Thuộc *'), 'Bảo An');
  // Enter before a body is marked chooses none, and loses nothing of what was typed.
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Thuộc *')).toHaveValue('Bảo An');
  answer();
  await expect(page.locator('.ant-select-item-option-active').filter({ hasText: 'Bảo An' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-content, .ant-select-selection-item').filter({ hasText: 'Bảo An' }).first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Lập tài khoản và lấy đường dẫn mời' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Đã giữ đường dẫn' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Lý Thị Phím' })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
