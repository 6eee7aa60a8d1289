import type { Page } from '@playwright/test';

import { expect, expectAccessible, test } from './fixtures';
import { pdfOf, wordOf } from './office_files';

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

async function handIn(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('[data-test=chooser]').setInputFiles({ name, mimeType, buffer });
}

test('a paper comes in, backs an item, is seen in place, mended and deleted with a reason', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${year}/minh-chung`);
  await handIn(page, 'Nghị quyết 03.docx', '', wordOf('Chi bộ thống nhất giao đồng chí Bình'));
  await expect(page.getByLabel('Tên minh chứng')).toHaveValue('Nghị quyết 03');
  await page.getByLabel('Ngày văn bản có hiệu lực').fill(`5/3/${year}`);
  await page.keyboard.press('Enter');
  await page.getByLabel('Chứng minh cho những nội dung nào').fill('chinh tri, tu tuong');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  const row = page.getByRole('row', { name: /Nghị quyết 03/ });
  await expect(row).toContainText('1.1');
  await expect(row).toContainText(`05/03/${year}`);

  await row.getByRole('button').click();
  await expect(page).toHaveURL(/xem=/);
  await expect(page.getByRole('document', { name: /./ })).toContainText('Chi bộ thống nhất giao đồng chí Bình');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sửa thông tin' }).click();
  await page.getByLabel('Tên minh chứng').fill('Nghị quyết số 03-NQ/CB');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('dialog').locator('.ant-drawer-title')).toBeVisible();

  await page.getByRole('button', { name: 'Xóa minh chứng' }).click();
  await page.getByLabel('Lý do xóa').fill('Nộp nhầm');
  await page.getByRole('button', { name: 'Xóa minh chứng' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nộp nhầm');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cả những tệp đã xóa' }).click();
  await expect(page.getByRole('row', { name: /Nghị quyết số 03-NQ\/CB/ })).toContainText('Nộp nhầm');
});

test('a broken line only holds the file up', async ({ page, signIn, cell, complaints }) => {
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${year}/minh-chung`);
  let pieces = 0;
  await page.route('**/api/v1/uploads/*', async (route) => {
    if (route.request().method() === 'PUT') pieces += 1;
    if (route.request().method() === 'PUT' && pieces === 2) await route.abort('connectionreset');
    else await route.continue();
  });
  await handIn(page, 'Ghi chú.txt', 'text/plain', Buffer.from(`${'Chi bộ khu phố 1, '.repeat(500)}\n`.repeat(90)));
  await expect(page.getByText(/Đường truyền bị ngắt ở/)).toBeVisible();
  await expect(page.getByText('Đã gửi xong, còn ghi tên và lưu')).toBeVisible();
  expect(pieces).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await expect(page.getByRole('row', { name: /Ghi chú/ })).toBeVisible();
  complaints.splice(0);
});

test('a secrecy mark is shown before anything is kept', async ({ page, signIn, cell, complaints }) => {
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${year}/minh-chung`);
  await handIn(page, 'Tài liệu.docx', '', wordOf('MẬT'));
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await expect(page.getByText('▲ Tài liệu có dấu chỉ độ mật')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu minh chứng' })).toBeDisabled();
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await expect(page.getByText('Tài liệu.docx')).toBeHidden();
  await expect(page.getByRole('row', { name: /Tài liệu/ })).toBeHidden();
  expect(complaints.splice(0).join()).toContain('400');
});

test('a screenshot is pasted, and shown as a picture', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${year}/minh-chung`);
  await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeVisible();
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([picture ?? ''], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByLabel('Tên minh chứng')).toHaveValue(/^Ảnh chụp \d\d-\d\d-\d{4}/);
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await page.getByRole('button', { name: /^Ảnh chụp/ }).click();
  await expect(page.getByRole('img', { name: /^Ảnh chụp/ })).toBeVisible();
});

test('a PDF is drawn in the page, also on a phone', async ({ page, signIn, cell }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${year}/minh-chung`);
  await handIn(page, 'Kế hoạch.pdf', 'application/pdf', pdfOf('Ke hoach kiem tra, giam sat'));
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await page.getByRole('button', { name: 'Kế hoạch', exact: true }).click();
  await expect(page.getByRole('img', { name: 'Trang 1 trên 1' })).toBeVisible();
  await expect(page.getByRole('document', { name: /./ })).toContainText('Ke hoach kiem tra, giam sat');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('who may not hand in sees no place for it', async ({ page, signIn, cell }) => {
  await signIn('bi-thu-co-so');
  await page.goto(`/dv/${cell}/2024/minh-chung`);
  await expect(page.getByText('Năm 2024 chưa có minh chứng nào.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeHidden();
});
