import type { Page } from '@playwright/test';

import { expect, expectAccessible } from './fixtures';
import { enter, leap, phone, previewAndCommit, settleMissing, typeDay, unitOf } from './movement_helpers.ts';
import { bodiesOf } from './movement_steps.ts';
import { test } from './movement_test.ts';
import { pdfOf } from './office_files.ts';

// The whole movement of 2023 through the screens for eight cells of one committee, from the launch to the recognition,
// each step on its day by those whose step it is.
test.describe.configure({ mode: 'serial', timeout: 300_000, retries: 0 });

let bloc = '';
let committee = '';
let cells: { id: string; name: string }[] = [];

test.beforeAll(async ({ server, playwright }) => {
  const request = await playwright.request.newContext({ baseURL: server.address });
  ({ bloc, committee, cells } = await bodiesOf(request, server, 8));
  await request.dispose();
});

test('the bloc launches the movement; a decision needs its number; members read plan and criteria (R3, R69, R91)', async ({ page, server }) => {
  await enter(page, server, 'can-bo-khoi');
  await page.goto(`/dv/${bloc}/2023/phong-trao`);
  await page.getByRole('link', { name: 'Phát động phong trào' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phát động phong trào' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Kế hoạch/).selectOption('nt-2023');
  await page.getByLabel(/^Đến năm/).fill('2025');
  await typeDay(page, 'Ngày ký', '1/7/2023');
  await page.getByRole('button', { name: 'Phát động', exact: true }).click();
  await expect(page.getByText('Chưa điền').first()).toBeVisible();
  await page.getByLabel(/^Số quyết định/).fill('161-KH/ĐUK');
  await phone(page, 'phat-dong');
  await page.getByRole('button', { name: 'Phát động', exact: true }).click();
  await expect(page.getByText('số 161-KH/ĐUK ngày 01/07/2023', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kiểm tra sẵn sàng' }).click();
  await expect(page.getByText(/chưa có ai được quyền làm|cũng có người làm/)).toBeVisible();
  await page.getByRole('button', { name: 'Định ngày sơ kết, tổng kết' }).click();
  await page.getByLabel(/^Sơ kết hay tổng kết/).selectOption('final');
  await page.getByRole('dialog').getByLabel(/^Ngày/).fill('12/12/2025');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Định ngày', exact: true }).click();
  await expect(page.getByText('Tổng kết 12/12/2025')).toBeVisible();

  // The signed plan stands beside the criteria for everybody below.
  await page.goto(`/dv/${bloc}/2023/phong-trao/ke-hoach`);
  await page.locator('[data-test=file]').setInputFiles({ name: 'ke-hoach.pdf', mimeType: '', buffer: pdfOf('161-KH/DUK') });
  await expect(page.getByRole('link', { name: 'Tải ke-hoach.pdf' })).toBeVisible();

  await enter(page, server, 'dang-vien');
  await page.goto(`/dv/${cells[0]?.id ?? ''}/2023/phong-trao`);
  await expect(page.getByText('hạn cuối 09/07/2023')).toBeVisible();
  await expect(page.getByText('Hiện không có việc nào thuộc phần của đồng chí ở hồ sơ này.')).toBeVisible();
  await page.getByRole('link', { name: 'Đọc kế hoạch và tiêu chí' }).click();
  await page.getByText(/^2\. /).click();
  await expect(page.getByText('I(2).1.2', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('document', { name: /bản đã ký/ })).toBeVisible();
  await expectAccessible(page);
  await phone(page, 'ke-hoach');
});

test('eight cells register; the committee selects and forwards its list in one act (R70, R92, R93)', async ({ page, server, complaints }) => {
  await leap(page, server, '2023-07-06');
  await enter(page, server, 'chi-uy');
  for (const [index, cell] of cells.entries()) {
    await page.goto(`/dv/${cell.id}/2023/phong-trao`);
    await page.getByRole('button', { name: 'Đăng ký thi đua' }).click();
    const form = page.getByRole('dialog');
    if (index === 0) {
      await form.getByRole('button', { name: 'Đăng ký thi đua' }).click();
      await expect(form.getByText('Chưa điền').first()).toBeVisible();
      await expectAccessible(page, '.ant-drawer-section');
    }
    await form.getByLabel(/^Số văn bản/).fill(`0${index + 1}-ĐK/CB`);
    // No day after today: the server's own sentence at the field.
    await form.getByLabel(/^Ngày ký/).fill(index === 0 ? '9/7/2023' : '6/7/2023');
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Đăng ký thi đua' }).click();
    if (index === 0) {
      await expect(form.getByText('ngày văn bản 9/7/2023 sau hôm nay', { exact: false })).toBeVisible();
      complaints.length = 0;
      await form.getByLabel(/^Ngày ký/).fill('6/7/2023');
      await page.keyboard.press('Tab');
      await form.getByRole('button', { name: 'Đăng ký thi đua' }).click();
    }
    await expect(page.getByText('Đơn vị đã đăng ký.', { exact: false })).toBeVisible();
  }
  await expectAccessible(page);
  await phone(page, 'phong-trao-chi-bo');

  await leap(page, server, '2023-07-12');
  await enter(page, server, 'can-bo-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh`);
  await page.getByRole('button', { name: /^Chấp nhận đăng ký \(8\)/ }).click();
  await expectAccessible(page);
  await previewAndCommit(page, /^Chấp nhận đăng ký 8 hồ sơ/);
  await expectAccessible(page);
  await phone(page, 'ho-so');

  await enter(page, server, 'bi-thu-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh`);
  await page.getByRole('button', { name: /^Chuyển danh sách lên cấp trên/ }).click();
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await expect(page.getByText('Chưa điền').first()).toBeVisible();
  await page.getByLabel(/^Số văn bản/).fill('15-CV/ĐU');
  await typeDay(page, 'Ngày ký', '12/7/2023');
  await previewAndCommit(page, /^Chuyển danh sách lên cấp trên 8 hồ sơ/);
});

test('in December the cells assess themselves, vote and send (R75, R77, R78)', async ({ page, server, complaints }) => {
  await leap(page, server, '2023-12-06');
  await enter(page, server, 'chi-uy');
  for (const [index, cell] of cells.entries()) {
    await page.goto(`/dv/${cell.id}/2023/tu-danh-gia`);
    await page.getByRole('button', { name: 'Mở tự đánh giá' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở tự đánh giá' }).click();
    await expect(page.getByText(/Đã chấm/).first()).toBeVisible();
    await settleMissing(page, cell.id);
    if (index === 0) await lookAround(page);
    await page.getByRole('button', { name: 'Gửi tự đánh giá' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^Ngày họp biểu quyết/).fill('6/12/2023');
    await page.keyboard.press('Tab');
    await form.getByLabel(/^Có mặt/).fill('10');
    await form.getByLabel(/^Đồng ý/).fill(index === 0 ? '12' : '9');
    await form.getByLabel(/^Không đồng ý/).fill('0');
    await form.getByLabel(/^Ý kiến khác/).fill('1');
    if (index === 0) {
      await expect(form.getByText('Tổng số phiếu 13 nhiều hơn 10 người có mặt', { exact: false })).toBeVisible();
      await form.getByRole('button', { name: 'Gửi tự đánh giá' }).click();
      await expect(form.getByText('13 nhiều hơn số người có mặt 10', { exact: false })).toBeVisible();
      complaints.length = 0;
      await form.getByLabel(/^Đồng ý/).fill('9');
      await expect(form.getByText('9 trong 10 người đồng ý, quá nửa', { exact: false })).toBeVisible();
      await expectAccessible(page, '.ant-drawer-section');
    }
    await form.getByRole('button', { name: 'Gửi tự đánh giá' }).click();
    await expect(page.getByText('Đã gửi. Số liệu và các mức được đóng lại', { exact: false })).toBeVisible();
  }
  await expectAccessible(page);
});

/// A computed item answers why, cannot be typed over, and is contested with a note; a judged one takes a level.
async function lookAround(page: Page): Promise<void> {
  await expectAccessible(page);
  await phone(page, 'tu-danh-gia');
  await page.getByRole('button', { name: 'Máy tính', exact: true }).click();
  await expect(page.getByText('Máy tính mục này từ sổ sách nên không gõ đè được.')).toBeVisible();
  await page.locator('.computed .why').click();
  await expect(page.getByRole('dialog')).toContainText('Kế hoạch yêu cầu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Có ý kiến khác với máy' }).click();
  await page.getByLabel('Ý kiến của đơn vị').fill('Sổ giấy ghi khác, kèm bản chụp');
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await expect(page.getByText('Đơn vị có ý kiến').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${page.url().split('?')[0] ?? ''}?muc=1.1`);
  await page.getByLabel('Đạt một phần').check();
  await page.getByLabel('Đạt bao nhiêu phần trăm').fill('90');
  await page.getByLabel('Ghi chú, lý do').fill('Còn một việc chưa xong');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nội dung 1.2', { exact: false })).toBeVisible();
}

test('who follows a cell is asked for a remark on the first page; the appraiser reads it (R75, R76)', async ({ page, server }) => {
  await leap(page, server, '2023-12-16');
  const followed = unitOf(await enter(page, server, 'theo-doi'), 'follower');
  expect(cells.map(({ id }) => id)).toContain(followed);
  await page.goto('/');
  const asked = page.getByRole('link', { name: 'Tự đánh giá năm 2023 đã gửi, chờ đồng chí nhận xét' });
  await phone(page, 'theo-doi-trang-dau');
  await asked.click();
  await page.getByRole('button', { name: 'Ghi nhận xét' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Ghi nhận xét' }).click();
  await expect(form.getByText('Chưa điền')).toBeVisible();
  await form.getByLabel(/^Nhận xét/).fill('Tự chấm sát thực tế, cần thêm minh chứng quý III');
  await expectAccessible(page, '.ant-drawer-section');
  await phone(page, 'nhan-xet-phieu');
  await form.getByRole('button', { name: 'Ghi nhận xét' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('Tự chấm sát thực tế, cần thêm minh chứng quý III').first()).toBeVisible();
  await expectAccessible(page);
  await phone(page, 'nhan-xet-ho-so');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(asked).toHaveCount(0);

  await enter(page, server, 'can-bo-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh/${followed}`);
  await expect(page.getByRole('heading', { name: 'Nhận xét của cấp ủy viên theo dõi' })).toBeVisible();
  await expect(page.getByText('Tự chấm sát thực tế, cần thêm minh chứng quý III').first()).toBeVisible();
  await phone(page, 'nhan-xet-tham-dinh');
});

test('the committee receives, appraises side by side by keys, and proposes (R76)', async ({ page, server }) => {
  await leap(page, server, '2023-12-16');
  await enter(page, server, 'can-bo-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh`);
  await page.getByRole('button', { name: /^Tiếp nhận \(8\)/ }).click();
  await previewAndCommit(page, /^Tiếp nhận 8 hồ sơ/);
  await page.getByRole('link', { name: cells[0]?.name ?? '', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thẩm định');
  await expect(page.getByText('Sổ giấy ghi khác', { exact: false })).toBeHidden();
  const place = page.locator('.item-steps .number');
  await expect(place).toContainText('1 trên');
  await page.keyboard.press('j');
  await expect(place).toContainText('2 trên');
  await page.keyboard.press('k');
  await expect(place).toContainText('1 trên');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chấm khác' }).click();
  await page.getByLabel('Không đạt', { exact: true }).check();
  await expect(page.getByText('Chấm khác tự chấm thì cần ghi lý do', { exact: false })).toBeVisible();
  await page.getByLabel('Vì sao chấm khác').fill('Chưa có minh chứng');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Lấy lại mức tự chấm' }).click();
  await expect(page.getByText('Như đơn vị tự chấm')).toBeVisible();
  await phone(page, 'tham-dinh');

  await page.goto(`/dv/${committee}/2023/tham-dinh?viec=appraise`);
  await previewAndCommit(page, /^Chốt thẩm định 8 hồ sơ/);
  await leap(page, server, '2023-12-18');
  await enter(page, server, 'bi-thu-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh?viec=propose`);
  await page.getByLabel(/^Số văn bản/).fill('21-TTr/ĐU');
  await typeDay(page, 'Ngày ký', '18/12/2023');
  await previewAndCommit(page, /^Đề xuất công nhận 8 hồ sơ/);
});

test('the bloc makes the result known, hears an objection, and recognises a list with number and day (R5, R74, R79)', async ({ page, server }) => {
  await leap(page, server, '2024-01-10');
  await enter(page, server, 'can-bo-khoi');
  await page.goto(`/dv/${bloc}/2023/tham-dinh?viec=take_up`);
  await previewAndCommit(page, /^Tiếp nhận đề xuất 8 hồ sơ/);
  await page.getByRole('button', { name: /^Công khai lấy ý kiến \(8\)/ }).click();
  await previewAndCommit(page, /^Công khai lấy ý kiến \d+ hồ sơ/);
  await expectAccessible(page);

  // One whose result is in the notice period.
  const list = (await (await page.request.get(`/api/v1/units/${bloc}/years/2023/files?stage=notice&limit=100`)).json()) as { items: { unit: string; name: string }[] };
  const [first] = list.items;
  expect(first).toBeDefined();
  await enter(page, server, 'bi-thu-co-so');
  await page.goto(`/dv/${first?.unit ?? ''}/2023/phong-trao`);
  await expect(page.getByText('đang công khai kết quả để lấy ý kiến', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Nêu kiến nghị' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^Nội dung nào/).selectOption('1.1');
  await form.getByLabel(/^Kiến nghị \*|^Kiến nghị$/).fill('Xin xem lại mức của nội dung này');
  await form.getByRole('button', { name: 'Nêu kiến nghị' }).click();
  await expect(page.getByText('Xin xem lại mức của nội dung này').first()).toBeVisible();
  await expectAccessible(page);

  await enter(page, server, 'can-bo-khoi');
  await page.goto(`/dv/${bloc}/2023/tham-dinh/${first?.unit ?? ''}`);
  await page.getByRole('button', { name: /^Trả lời kiến nghị này/ }).click();
  await page.getByRole('dialog').getByLabel(/^Trả lời/).fill('Đã xem lại, mức giữ nguyên vì đủ minh chứng');
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lời kiến nghị' }).click();
  await expect(page.getByText('Đã xem lại, mức giữ nguyên', { exact: false }).first()).toBeVisible();

  await leap(page, server, '2024-02-05');
  await enter(page, server, 'thuong-vu-khoi');
  await page.goto(`/dv/${bloc}/2023/tham-dinh?viec=recognise`);
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await expect(page.getByText('Chưa điền').first()).toBeVisible();
  await page.getByLabel(/^Số văn bản/).fill('85-QĐ/ĐUK');
  await typeDay(page, 'Ngày ký', '5/2/2024');
  await previewAndCommit(page, /^Công nhận \d+ hồ sơ/);
  await page.goto(`/dv/${first?.unit ?? ''}/2023/phong-trao`);
  await expect(page.getByText('Được công nhận').first()).toBeVisible();
  await expect(page.getByText('số 85-QĐ/ĐUK ngày 05/02/2024', { exact: false })).toBeVisible();
});

test('the pages speak English', async ({ page, server }) => {
  await enter(page, server, 'can-bo-co-so');
  await page.addInitScript(() => localStorage.setItem('bontot.preferences', JSON.stringify({ language: 'en', mode: 'dark', size: 'normal' })));
  const cell = cells[0]?.id ?? '';
  for (const [path, title] of [
    [`/dv/${cell}/2023/phong-trao`, 'The movement in 2023'],
    [`/dv/${cell}/2023/tu-danh-gia`, 'Self-assessment 2023'],
    [`/dv/${committee}/2023/tham-dinh`, 'Appraisal 2023'],
    [`/dv/${committee}/2023/tham-dinh/${cell}`, 'Appraisal of'],
    [`/dv/${committee}/2023/phong-trao/ke-hoach`, 'Plan and criteria of 2023'],
  ]) {
    await page.goto(path ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title ?? '');
    await expect(page.locator('.loading')).toHaveCount(0);
    await expectAccessible(page);
    await phone(page, `english-${(path ?? '').split('/').slice(4).join('-').slice(0, 20)}`);
  }
});
