import type { Page } from '@playwright/test';

import { expect, expectAccessible, test } from './fixtures';

const thisYear = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
const lastYear = thisYear - 1;

async function noSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test.describe('home', () => {
  test('a secretary sees what waits and where the cell stands, and gets into it with one click', async ({ page, signIn, cell }) => {
    await signIn('chi-uy');
    await page.goto('/');
    const place = page.locator('.place').first();
    await expect(place).toContainText('Chi bộ khu phố 1 phường Bảo An');
    await expect(place.getByRole('list', { name: /Các tháng của/ }).getByRole('listitem')).toHaveCount(12);
    await expectAccessible(page);
    await place.getByRole('link', { name: 'Chi bộ khu phố 1 phường Bảo An' }).click();
    await expect(page).toHaveURL(new RegExp(`/dv/${cell}/${thisYear}$`));
  });

  for (const login of ['dang-vien', 'can-bo-co-so', 'thuong-vu-khoi', 'kiem-tra', 'quan-tri'] as const) {
    test(`${login} has a first page of their own`, async ({ page, signIn }) => {
      await signIn(login);
      await page.goto('/');
      await expect(page.locator('.place').first()).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test.describe('a cell and its year', () => {
  test('the year that runs says what is next and by when', async ({ page, signIn, cell }) => {
    await signIn('chi-uy');
    await page.goto(`/dv/${cell}/${thisYear}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Chi bộ khu phố 1 phường Bảo An · ${thisYear}`);
    await expect(page.getByRole('heading', { name: 'Việc tiếp theo' })).toBeVisible();
    await expect(page.locator('.criterion')).toHaveCount(4);
    await expectAccessible(page);
  });

  test('every check opens its reasons, with the meeting and the way back', async ({ page, signIn, cell }) => {
    await signIn('chi-uy');
    await page.goto(`/dv/${cell}/${lastYear}`);
    await expect(page.locator('.all-checks tbody tr').first()).toBeVisible();
    await page.getByRole('button', { name: /điểm – Vì sao/ }).nth(1).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText('cần từ');
    await drawer.getByRole('button', { name: /Vì sao/ }).first().click();
    await expect(drawer).toContainText('Kế hoạch yêu cầu');
    await drawer.getByRole('button', { name: 'Quay lại' }).click();
    await expect(drawer).toContainText('cần từ');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await page.locator('.all-checks').getByRole('button', { name: 'Vì sao? Tỷ lệ dự sinh hoạt' }).click();
    await expect(drawer).toContainText('Cách hiểu A-14');
    await expect(drawer).toContainText('I(2).1.2');
    await expectAccessible(page);
  });

  test('a year without meetings offers the one that has some', async ({ page, signIn, cell }) => {
    await signIn('chi-uy');
    await page.goto(`/dv/${cell}/2020`);
    await expect(page.getByText('Năm 2020 chưa ghi buổi sinh hoạt nào.')).toBeVisible();
    await page.getByRole('link', { name: `Xem năm ${thisYear}` }).click();
    await expect(page).toHaveURL(new RegExp(`/dv/${cell}/${thisYear}$`));
  });

  test('on a phone, in large text and in English nothing is cut', async ({ page, signIn, cell }) => {
    await signIn('chi-uy');
    await page.evaluate(() => localStorage.setItem('bontot.preferences', JSON.stringify({ mode: 'dark', size: 'large', language: 'en' })));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/dv/${cell}/${thisYear}`);
    await expect(page.getByRole('heading', { name: 'The four criteria' })).toBeVisible();
    await noSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test.describe('a committee and its cells', () => {
  const provinceOf = async (page: Page) => {
    const session = (await (await page.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
    return session.rights[0]?.unit ?? '';
  };

  test('the first view says who needs help, and leads to a cell', async ({ page, signIn }) => {
    await signIn('thuong-vu-khoi');
    const bloc = await provinceOf(page);
    await page.goto(`/dv/${bloc}/${lastYear}`);
    await expect(page.locator('.standing-list a').first()).toBeVisible();
    await expect(page.locator('.size-chart svg')).toBeVisible();
    await expectAccessible(page);
    const bodies = page.locator('.table-tools').filter({ has: page.getByRole('columnheader', { name: 'Tổ chức đảng' }) });
    await bodies.getByRole('button', { name: /^Cột/ }).click();
    await bodies.getByLabel('Cộng').uncheck();
    await expect(bodies.getByRole('columnheader', { name: 'Cộng' })).toBeHidden();
    const [taken] = await Promise.all([page.waitForEvent('download'), bodies.getByRole('button', { name: /^Xuất Excel/ }).click()]);
    expect(taken.suggestedFilename()).toBe('to-chuc-duoi.xlsx');
    const first = page.locator('.help-list a').first();
    const name = await first.innerText();
    await first.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} · ${lastYear}`);
  });

  test('all cells of the province: filters stay in the address, rows are drawn only in sight', async ({ page, signIn }) => {
    test.slow();
    await signIn('kiem-tra');
    const province = await provinceOf(page);
    await page.goto(`/dv/${province}/${lastYear}/cac-chi-bo`);
    // Nobody has asked this server for the whole province before.
    await expect(page.locator('.matrix-row').first()).toBeVisible({ timeout: 30_000 });
    expect(await page.locator('.matrix-row').count()).toBeLessThan(60);
    expect(Number(await page.getByRole('table').getAttribute('aria-rowcount'))).toBeGreaterThan(1500);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Có tháng không họp/ }).click();
    await expect(page).toHaveURL(/loc=trong-thang/);
    await page.getByRole('searchbox').fill('bao an');
    await expect(page).toHaveURL(/tim=bao/);
    const address = page.url();
    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue('bao an');
    expect(page.url()).toBe(address);
    await page.getByRole('searchbox').fill('không có chi bộ nào tên này');
    await expect(page.getByText('Không chi bộ nào khớp với bộ lọc.')).toBeVisible();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.locator('.matrix-row').first().getByRole('link').click();
    await expect(page.locator('.criterion')).toHaveCount(4);
  });

  test('what the cells left undone leads to what mends it (R44, R50, R55, R78)', async ({ page, signIn }) => {
    await signIn('can-bo-co-so');
    const committee = await provinceOf(page);
    await page.goto(`/dv/${committee}/${lastYear}`);
    await page.getByRole('link', { name: 'Soát hồ sơ' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát hồ sơ');
    const line = page.getByRole('table').getByRole('link').first();
    await expect(line).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await noSidewaysScroll(page);
    await line.click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Soát hồ sơ');
  });

  test('the cells fit a phone', async ({ page, signIn }) => {
    await signIn('can-bo-co-so');
    const committee = await provinceOf(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/dv/${committee}/${thisYear}/cac-chi-bo`);
    await expect(page.locator('.matrix-row').first()).toBeVisible();
    await noSidewaysScroll(page);
    await expectAccessible(page);
    // On paper stand all of them, not only those in sight.
    const all = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.matrix-row')).toHaveCount(all);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  });
});
