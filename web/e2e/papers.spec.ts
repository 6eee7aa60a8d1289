import type { Page } from '@playwright/test';

import { expect, expectAccessible, test } from './fixtures';
import { pdfOf, wordOf } from './office_files';

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

async function open(page: Page, unit: string): Promise<void> {
  await page.goto(`/dv/${unit}/${year}/van-ban`);
  await expect(page.getByRole('heading', { level: 1, name: 'Văn bản' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Đã lập' })).toBeVisible();
}

async function sayHowNumbersRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi ký hiệu, nhiệm kỳ' }).click();
  await page.getByLabel('Ký hiệu của tổ chức').fill('CB');
  await page.getByLabel('Địa danh').fill('Khánh Hòa');
  await page.getByLabel('Nhiệm kỳ từ ngày').fill('1/6/2025');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText(/Ký hiệu CB, địa danh Khánh Hòa/)).toBeVisible();
}

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await download).suggestedFilename();
}

async function putCopy(page: Page, kind: RegExp, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Gắn bản ký, bản sửa' }).click();
  await page.getByRole('radio', { name: kind }).check();
  await page.locator('[data-test=file]').setInputFiles({ name, mimeType: '', buffer });
  await expect(page.getByRole('dialog').getByRole('link', { name })).toBeVisible();
}

test('a notice is looked at, made with the next number, saved, signed, edited, and made again under its number', async ({ page, signIn, cell }) => {
  test.setTimeout(120_000); // a busy machine starts LibreOffice slowly
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
  await expectAccessible(page, '[role=dialog]');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('document', { name: 'Thông báo sinh hoạt' })).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Lập và lưu' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText(`01-TB/CB · 02/01/${year}`);
  await expect(drawer.getByRole('document')).toBeVisible({ timeout: 20_000 });

  expect(await saved(page, 'Tải Word')).toMatch(/01-TB-CB.*\.docx$/);
  expect(await saved(page, 'Tải PDF')).toMatch(/01-TB-CB.*\.pdf$/);
  await putCopy(page, /^bản đã ký/, 'ban-ky.pdf', pdfOf('signed'));
  await putCopy(page, /^bản Word đã sửa tay/, 'ban-sua.docx', wordOf('Thông báo, sửa giờ họp'));
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  const row = page.getByRole('row', { name: /Thông báo sinh hoạt/ });
  for (const text of ['01-TB/CB', 'Đã có bản ký', 'Đã sửa tay']) await expect(row).toContainText(text);

  // On a phone the list is cards, and what is made again keeps its number.
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await row.getByRole('button').click();
  await expectAccessible(page, '[role=dialog]');
  await page.getByRole('button', { name: 'Lập lại…' }).click();
  await expect(page.getByText(/Văn bản này đã có số 01-TB\/CB/)).toBeVisible();
  await page.getByRole('button', { name: 'Lập lại', exact: true }).click();
  await expect(drawer.locator('.paper-makings').first().getByRole('listitem')).toHaveCount(2);
  await expect(drawer).toContainText('01-TB/CB');
});

test('a committee makes the forms of all its cells in one archive', async ({ page, signIn }) => {
  await signIn('can-bo-co-so');
  const committee = await page.evaluate(async () => {
    const session = (await (await fetch('/api/v1/session')).json()) as { rights: { role: string; unit: string }[] };
    return session.rights.find((right) => right.role === 'committee_official')?.unit ?? '';
  });
  await open(page, committee);
  await page.getByRole('button', { name: 'Lập hàng loạt' }).click();
  await expect(page.getByRole('progressbar', { name: 'Lập hàng loạt' })).toBeVisible();
  await expect(page.getByText(/^Xong \d+ văn bản/)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, '.paper-batch');
  expect(await saved(page, 'Tải tệp nén')).toMatch(/^registration .*\.zip$/);
  await page.getByRole('button', { name: 'Bỏ tệp nén này' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('the text of certificates is moved on the blanks, and stays moved', async ({ page, signIn }) => {
  await signIn('can-bo-khoi');
  const session = (await (await page.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
  await open(page, session.rights[0]?.unit ?? '');
  const move = async (right: string, down: string) => {
    await page.getByRole('button', { name: 'Dời chữ…' }).click();
    await page.getByLabel('Dời sang phải (mm)').fill(right);
    await page.getByLabel('Dời xuống dưới (mm)').fill(down);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  };
  for (const [right, down] of [['50,0', '-50,0'], ['-50,0', '50,0'], ['1.5', '-0,5']] as const) {
    await move(right, down);
    const says = `Chữ đang dời sang phải ${right.replace('.', ',')} mm, xuống dưới ${down} mm.`;
    await expect(page.getByText(says)).toBeVisible();
    await page.reload();
    await expect(page.getByText(says)).toBeVisible();
  }
  await page.evaluate(() => localStorage.setItem('bontot.preferences', JSON.stringify({ mode: 'light', size: 'normal', language: 'en' })));
  await page.reload();
  await expect(page.getByText('The text is moved 1.5 mm to the right, -0.5 mm down.')).toBeVisible();
});
