import type { Page } from '@playwright/test';

import { expect, expectAccessible, test } from './fixtures';
import { wordOf } from './office_files';

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

async function open(page: Page, unit: string): Promise<void> {
  await page.goto(`/dv/${unit}/${year}/van-ban`);
  await expect(page.getByRole('heading', { level: 1, name: 'Văn bản' })).toBeVisible();
}

async function sayHowNumbersRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi ký hiệu, nhiệm kỳ' }).click();
  await page.getByLabel('Ký hiệu của tổ chức').fill('CB');
  await page.getByLabel('Địa danh').fill('Khánh Hòa');
  await page.getByLabel('Nhiệm kỳ từ ngày').fill('1/6/2020');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText(/Ký hiệu CB, địa danh Khánh Hòa/)).toBeVisible();
}

test('a notice is looked at, made with the next number, downloaded, and its signed copy added', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await open(page, cell);
  await expectAccessible(page);
  await sayHowNumbersRun(page);

  await page.getByRole('button', { name: 'Thông báo sinh hoạt' }).click();
  await page.getByLabel('Buổi sinh hoạt').selectOption({ index: 1 });
  await expect(page.getByLabel('Lấy số tiếp theo của nhiệm kỳ')).toBeDisabled();
  await page.getByLabel('Ngày văn bản').fill(`2/1/${year}`);
  await page.keyboard.press('Enter');
  await page.getByLabel('Lấy số tiếp theo của nhiệm kỳ').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('document', { name: 'Thông báo sinh hoạt' })).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Lập và lưu' }).click();
  await expect(page.getByRole('dialog')).toContainText('01-TB/CB');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Word' }).click();
  expect((await saved).suggestedFilename()).toContain('01-TB-CB');

  await page.getByRole('button', { name: 'Gắn bản ký, bản sửa' }).click();
  await page.locator('[data-test=copy]').setInputFiles({ name: 'ban-ky.docx', mimeType: '', buffer: wordOf('bản đã ký') });
  await expect(page.getByRole('dialog')).toContainText('Đã có bản ký');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const row = page.getByRole('row', { name: /Thông báo sinh hoạt/ });
  await expect(row).toContainText('01-TB/CB');
  await expect(row).toContainText('Đã có bản ký');
});

test('made again, a paper keeps its number', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await open(page, cell);
  await page.getByRole('row', { name: /Thông báo sinh hoạt/ }).getByRole('button').click();
  await page.getByRole('button', { name: 'Lập lại…' }).click();
  await page.getByLabel('Buổi sinh hoạt').selectOption({ index: 1 });
  await expect(page.getByText(/Văn bản này đã có số 01-TB\/CB/)).toBeVisible();
  await page.getByRole('button', { name: 'Lập lại', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('01-TB/CB');
  await expect(page.locator('.paper-makings').first().getByRole('listitem')).toHaveCount(2);
});

test('a committee makes the forms of all its cells in one archive', async ({ page, signIn }) => {
  await signIn('can-bo-co-so');
  const committee = await page.evaluate(async () => {
    const session = (await (await fetch('/api/v1/session')).json()) as { rights: { role: string; unit: string }[] };
    return session.rights.find((right) => right.role === 'committee_official')?.unit ?? '';
  });
  await open(page, committee);
  await page.getByRole('button', { name: 'Lập hàng loạt' }).click();
  await expect(page.getByText(/^Xong \d+ văn bản/)).toBeVisible({ timeout: 60_000 });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp nén' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
});
