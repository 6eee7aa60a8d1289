import type { Page } from '@playwright/test';

import { expect, expectAccessible, test } from './fixtures';
import { ownBody } from './launch_helpers';

const year = 2024;

async function noSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test.describe('reports', () => {
  test('every number of the year leads to its list', async ({ page, signIn }) => {
    test.slow();
    await signIn('thuong-vu-khoi');
    await page.goto(`/dv/${await ownBody(page)}/${year}/bao-cao`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Báo cáo · ${year}`);
    await expect(page.getByText('hạn cuối 19/12/2024')).toBeVisible();
    const number = page.locator('.report-number').filter({ hasText: 'Được công nhận' }).first();
    const counted = Number((await number.innerText()).split(/\s/)[0]?.replace(/\D/g, ''));
    await number.click();
    const list = page.locator('#danh-sach');
    await expect(list.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(list.getByRole('heading', { level: 2 })).toContainText('Được công nhận');
    expect(Number(await list.getByRole('table').getAttribute('aria-rowcount'))).toBe(counted + 1);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Đóng danh sách' }).click();
    await expect(list).toBeHidden();
    await page.getByRole('navigation', { name: 'Đếm theo' }).getByRole('link', { name: 'Đảng bộ cơ sở' }).click();
    await expect(page).toHaveURL(/loai=dang-bo/);
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('the period shows its years side by side', async ({ page, signIn }) => {
    test.slow();
    await signIn('can-bo-co-so');
    await page.goto(`/dv/${await ownBody(page)}/${year}/bao-cao?bang=giai-doan&tu=2023`);
    await expect(page.locator('.figures tbody tr')).toHaveCount(2);
    await page.getByRole('button', { name: /Vì sao/ }).click();
    await expectAccessible(page);
  });

  test('the monthly and the six-month table name every cell and open its meetings', async ({ page, signIn }) => {
    await signIn('can-bo-co-so');
    const committee = await ownBody(page);
    await page.goto(`/dv/${committee}/${year}/bao-cao?bang=thang&thang=3`);
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader', { name: 'Thuyết minh điểm trừ' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Bảng sáu tháng' }).click();
    await expect(page).toHaveURL(/bang=sau-thang/);
    await expect(table.getByRole('columnheader', { name: 'Dự sinh hoạt' })).toBeVisible();
    await expect(table.getByText(/\d+\/\d+ \(\d/).first()).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Xuất Excel/ }).click();
    expect((await download).suggestedFilename()).toBe('bang-sau-thang.xlsx');
    await expectAccessible(page);
  });

  test('fits a phone, dark, large and in English', async ({ page, signIn }) => {
    await signIn('can-bo-co-so');
    await page.evaluate(() => localStorage.setItem('bontot.preferences', JSON.stringify({ mode: 'dark', size: 'large', language: 'en' })));
    await page.setViewportSize({ width: 360, height: 740 });
    const committee = await ownBody(page);
    for (const bang of ['nam', 'giai-doan', 'thang', 'sau-thang']) {
      await page.goto(`/dv/${committee}/${year}/bao-cao?bang=${bang}`);
      await expect(page.getByRole('table').first()).toBeVisible();
      await noSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
