import { expect, expectAccessible, test } from './fixtures';

// A year without judgements: the demonstration judges the years that it makes.
const year = 2023;

test('an official judges with the keyboard alone; everything is saved by itself', async ({ page, signIn, cell }) => {
  await signIn('can-bo-co-so');
  await page.goto(`/dv/${cell}/${year}/noi-dung`);
  await expect(page.getByText(/^Đã xét \d+ trên 36 nội dung/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Đạt', { exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/muc=1\.2/);
  await expect(page.getByRole('radio', { name: 'Đạt', exact: true })).toBeFocused();

  await page.getByLabel('Đạt một phần').check();
  await page.getByLabel('Đạt bao nhiêu phần trăm').fill('95,5');
  await expect(page.getByText('Chưa đạt trọn vẹn hoặc không áp dụng thì cần ghi lý do', { exact: false })).toBeVisible();
  await page.getByLabel('Ghi chú, lý do').fill('Ban hành chậm một tuần');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Đạt bao nhiêu phần trăm')).toHaveValue('95,5');
  await expect(page.getByLabel('Ghi chú, lý do')).toHaveValue('Ban hành chậm một tuần');
  await page.getByRole('button', { name: /^Cột/ }).click();
  await page.locator('.data-columns-list').getByLabel('Ghi chú, lý do').check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Ban hành chậm một tuần/ })).toBeVisible();
  await page.getByRole('button', { name: 'Giải thích: Mức' }).click();
  await expect(page.getByText('Điều khoản I(2).1.1.a', { exact: false }).first()).toBeVisible();
});

test('two officials at once: both versions are shown', async ({ page, signIn, cell, complaints, server, playwright }) => {
  await signIn('can-bo-co-so');
  await page.goto(`/dv/${cell}/${year}/noi-dung?muc=3.1`);
  await page.getByLabel('Đạt', { exact: true }).waitFor();
  const other = await playwright.request.newContext({ baseURL: server.address, extraHTTPHeaders: { 'X-Bontot-Request': '1' } });
  await other.post('/api/v1/session', { data: { login: 'can-bo-co-so', password: server.password } });
  const put = await other.put(`/api/v1/units/${cell}/years/${year}/judgements/3.1?plan=nt-2023`, {
    headers: { 'If-Match': '"0"' },
    data: { ratio: '0', note: 'Không có báo cáo' },
  });
  expect(put.ok()).toBeTruthy();
  await other.dispose();
  await page.getByLabel('Đạt', { exact: true }).check();
  const conflict = page.getByRole('alert').filter({ hasText: 'Người khác vừa xét nội dung này' });
  await expect(conflict).toContainText('Không có báo cáo');
  await expect(page.getByLabel('Đạt', { exact: true })).toBeChecked();
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  expect(complaints.splice(0).join()).toContain('412');
});

test('the cell reads how it was judged and hands in evidence, and cannot judge itself', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/dv/${cell}/${year}/noi-dung?muc=2.9`);
  await expect(page.getByText('Cấp ủy cấp trên xét nội dung này.')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('button', { name: 'Nộp minh chứng cho nội dung này' }).click();
  await page.locator('[data-test=chooser]').setInputFiles({ name: 'Báo cáo.txt', mimeType: 'text/plain', buffer: Buffer.from('Báo cáo của chi bộ') });
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await expect(page.getByRole('button', { name: 'Báo cáo', exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('ratings are entered under one decision; an act that rules out is recorded', async ({ page, signIn, cell }) => {
  await signIn('can-bo-co-so');
  await page.goto(`/dv/${cell}/2025/noi-dung?phan=xep-loai`);
  await expectAccessible(page);
  await page.getByLabel('Số quyết định').fill('12-QĐ/ĐU');
  await page.getByLabel('Ngày ký').fill('20/12/2025');
  await page.keyboard.press('Enter');
  const first = page.getByRole('combobox', { name: /^Mức xếp loại: / }).nth(1);
  const before = await first.inputValue();
  await first.selectOption(before === 'good' ? 'completed' : 'good');
  await expect(page.getByText('QĐ số 12-QĐ/ĐU ngày 20/12/2025')).toBeVisible();

  await page.getByRole('link', { name: 'Việc làm mất danh hiệu' }).click();
  await page.getByLabel('Việc gì').selectOption('fire');
  await page.getByLabel('Ngày xảy ra').fill('6/5/2025');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ghi nhận xong, tổ chức bị loại', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Xảy ra cháy, nổ' })).toBeVisible();
  await page.getByRole('button', { name: /^Rút vì ghi nhầm/ }).click();
  await page.getByLabel('Lý do').fill('Nhầm chi bộ');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rút', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Xảy ra cháy, nổ' })).toHaveCount(0);
});

test('many members are rated under one decision at once', async ({ page, signIn, cell }) => {
  await signIn('can-bo-co-so');
  await page.goto(`/dv/${cell}/${new Date().getFullYear()}/noi-dung?phan=xep-loai`);
  const button = page.getByRole('button', { name: /^Ghi cùng mức cho/ });
  await expect(button).toBeDisabled();
  await page.getByLabel('Số quyết định').fill('15-QĐ/ĐU');
  await page.getByLabel('Ngày ký').fill('20/11/2026');
  await page.keyboard.press('Enter');
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().uncheck();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Ghi \d+ người/ }).click();
  await expect(page.getByText('QĐ số 15-QĐ/ĐU ngày 20/11/2026').first()).toBeVisible();
});

test('a judgement is taken back with a reason, and the item waits again', async ({ page, signIn, cell }) => {
  await signIn('can-bo-co-so');
  await page.goto(`/dv/${cell}/${year}/noi-dung?muc=4.1`);
  await page.getByLabel('Đạt', { exact: true }).check();
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Rút đánh giá này…' }).click();
  await page.getByLabel('Lý do', { exact: true }).fill('Nhầm chi bộ');
  await page.getByRole('button', { name: 'Rút', exact: true }).click();
  await expect(page.getByLabel('Đạt', { exact: true })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Rút đánh giá này…' })).toHaveCount(0);
});

test('the first visit shows a few places and is not offered again', async ({ page, signIn }) => {
  await signIn('chi-uy');
  await page.goto('/');
  await page.getByRole('button', { name: 'Xem thử' }).click();
  const tour = page.getByRole('dialog');
  await expect(tour).toContainText('Bước 1 trên 7');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('Bước 2 trên 7');
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xem thử' })).toBeHidden();
});
