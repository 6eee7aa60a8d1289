import { expect, expectAccessible } from './fixtures';
import { tabTo, typeInto } from './keyboard';
import { come, dialog, home, openEmpty, send } from './movement_forms.ts';
import { headers, leap, previewAndCommit, typeDay } from './movement_helpers.ts';
import { assess, be, bodiesOf, decided, step, steps, vote } from './movement_steps.ts';
import { test } from './movement_test.ts';
import { pdfOf } from './office_files';

// What does not go straight through in a movement, and what a superior decides on paper; the steps in between are taken
// past the screens. The straight way is played in movement.spec.ts.
test.describe.configure({ mode: 'serial', timeout: 300_000, retries: 0 });

let bloc = '';
let committee = '';
let cells: { id: string; name: string }[] = [];
const cell = (at: number) => cells[at] ?? { id: '', name: '' };
/// One came late and left.
const going = () => cells.slice(0, 6).map(({ id }) => id);

test.beforeAll(async ({ server, playwright }) => {
  const request = await playwright.request.newContext({ baseURL: server.address });
  ({ bloc, committee, cells } = await bodiesOf(request, server, 7));
  await be(request, server, 'can-bo-khoi');
  const launched = await request.post(`/api/v1/units/${bloc}/movements`, {
    headers,
    data: { plan: 'nt-2023', first_year: 2023, last_year: 2025, decision: { number: '161-KH/ĐUK', date: '2023-07-01' }, steps: { recognition: 'recorded' } },
  });
  expect(launched.ok(), await launched.text()).toBe(true);
  await request.dispose();
});

test('a cell registers by keys alone; another too late, with a reason and an approver, and withdraws (A-04, A-39)', async ({ page, server }) => {
  await leap(page, server, '2023-07-06');
  await come(page, server, 'chi-uy');
  for (const { id } of cells.slice(1, 6)) await step(page.request, id, 'register', decided('01-ĐK/CB', '2023-07-06'));
  await page.goto(`/dv/${cell(0).id}/2023/phong-trao`);
  await tabTo(page, page.getByRole('button', { name: 'Đăng ký thi đua' }));
  await page.keyboard.press('Enter');
  await typeInto(page, dialog(page).getByLabel(/^Số văn bản/), '01-ĐK/CB');
  await typeInto(page, dialog(page).getByLabel(/^Ngày ký/), '6/7/2023');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Đăng ký thi đua' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đơn vị đã đăng ký.', { exact: false })).toBeVisible();

  await leap(page, server, '2023-07-12');
  await come(page, server, 'chi-uy');
  const late = cell(6);
  await page.goto(`/dv/${late.id}/2023/phong-trao`);
  await openEmpty(page, 'Đăng ký thi đua');
  await expect(dialog(page).getByText('Đã quá hạn 09/07/2023: phải ghi vì sao chậm và ai đồng ý.')).toBeVisible();
  await expectAccessible(page, '.ant-drawer-section');
  await dialog(page).getByLabel(/^Số văn bản/).fill('09-ĐK/CB');
  await typeDay(page, 'Ngày ký', '12/7/2023');
  await dialog(page).getByLabel(/^Vì sao chậm/).fill('Chi bộ vừa kiện toàn');
  await send(page, 'Đăng ký thi đua');
  await expect(dialog(page).locator('[data-field="late.approver"]')).toContainText('Chưa điền');
  await dialog(page).getByLabel(/^Ai đồng ý cho chậm/).fill('Ban Thường vụ Đảng ủy');
  // What is typed outlives a reload.
  await page.reload();
  await page.getByRole('button', { name: 'Đăng ký thi đua', exact: true }).click();
  await expect(dialog(page).getByLabel(/^Vì sao chậm/)).toHaveValue('Chi bộ vừa kiện toàn');
  await send(page, 'Đăng ký thi đua');
  await expect(page.getByText('Chậm vì Chi bộ vừa kiện toàn; Ban Thường vụ Đảng ủy đồng ý')).toBeVisible();

  await openEmpty(page, 'Rút đăng ký');
  await dialog(page).getByLabel(/^Lý do/).fill('Chi bộ sắp hợp nhất');
  await send(page, 'Rút đăng ký');
  await expect(page.getByText('Lý do: Chi bộ sắp hợp nhất')).toBeVisible();
  await be(page.request, server, 'can-bo-co-so');
  await steps(page.request, committee, going(), 'accept');
  await be(page.request, server, 'bi-thu-co-so');
  await steps(page.request, committee, going(), 'forward', decided('15-CV/ĐU', '2023-07-12'));
});

test('what was sent is taken back until it is received, and not after; by keys it is sent again (R77)', async ({ page, server, complaints }) => {
  await leap(page, server, '2023-12-06');
  await come(page, server, 'chi-uy');
  for (const id of going()) await assess(page.request, id, '2023-12-06');
  await page.goto(`/dv/${cell(0).id}/2023/phong-trao`);
  await openEmpty(page, 'Thu hồi hồ sơ đã gửi');
  await dialog(page).getByLabel(/^Lý do/).fill('Còn sót một minh chứng');
  await send(page, 'Thu hồi hồ sơ đã gửi');
  await expect(page.getByText('Đơn vị đang tự đánh giá', { exact: false })).toBeVisible();

  await page.goto(`/dv/${cell(0).id}/2023/tu-danh-gia`);
  await expect(page.getByText(/Đã chấm đủ/)).toBeVisible();
  await page.goto(`/dv/${cell(0).id}/2023/tu-danh-gia?muc=1.1`);
  await tabTo(page, page.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Đạt một phần' })).toBeChecked();
  await typeInto(page, page.getByLabel('Đạt bao nhiêu phần trăm'), '90');
  await typeInto(page, page.getByLabel('Ghi chú, lý do'), 'Còn một việc chưa xong');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await tabTo(page, page.getByRole('button', { name: 'Gửi tự đánh giá' }));
  await page.keyboard.press('Enter');
  await typeInto(page, dialog(page).getByLabel(/^Ngày họp biểu quyết/), '6/12/2023');
  await typeInto(page, dialog(page).getByLabel(/^Có mặt/), '10');
  await typeInto(page, dialog(page).getByLabel(/^Đồng ý/), '9');
  await typeInto(page, dialog(page).getByLabel(/^Không đồng ý/), '0');
  await typeInto(page, dialog(page).getByLabel(/^Ý kiến khác/), '1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã gửi. Số liệu và các mức được đóng lại', { exact: false })).toBeVisible();

  // The receiver is faster: the form says what stands there now, and what was typed is still there.
  await page.getByRole('button', { name: 'Thu hồi hồ sơ đã gửi', exact: true }).click();
  await dialog(page).getByLabel(/^Lý do/).fill('Gửi nhầm bản');
  await be(page.request, server, 'can-bo-co-so');
  await steps(page.request, committee, going(), 'receive');
  await be(page.request, server, 'chi-uy');
  await send(page, 'Thu hồi hồ sơ đã gửi');
  await expect(dialog(page).getByText('Đang thẩm định')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Vẫn gửi như đã gõ' }).click();
  await expect(dialog(page).getByText('hồ sơ không ở bước làm được việc này', { exact: false })).toBeVisible();
  await expect(dialog(page).getByLabel(/^Lý do/)).toHaveValue('Gửi nhầm bản');
  complaints.length = 0;
  await page.goto(`/dv/${cell(0).id}/2023/phong-trao`);
  await expect(page.getByText('đang thẩm định', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thu hồi hồ sơ đã gửi' })).toHaveCount(0);
});

test('the appraiser asks for more with a date, the cell answers; appraised by keys; one is not proposed, and answers (R76, A-11)', async ({ page, server, complaints }) => {
  await come(page, server, 'can-bo-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh/${cell(0).id}`);
  await openEmpty(page, 'Trả lại để bổ sung');
  await dialog(page).getByLabel(/^Lý do/).fill('Thiếu minh chứng mục 1.1');
  await dialog(page).getByLabel(/^Đến hết ngày/).fill('6/12/2023');
  await page.keyboard.press('Tab');
  await send(page, 'Trả lại để bổ sung');
  await expect(dialog(page).locator('[data-field=due]')).toContainText('cần một thời hạn sau hôm nay');
  complaints.length = 0;
  await dialog(page).getByLabel(/^Đến hết ngày/).fill('15/12/2023');
  await page.keyboard.press('Tab');
  await send(page, 'Trả lại để bổ sung');
  await expect(page.getByText('trả lại để bổ sung.', { exact: false })).toBeVisible();

  await come(page, server, 'chi-uy');
  await home(page, cell(0).id);
  await page.getByRole('link', { name: 'Hồ sơ bị trả lại, cần bổ sung' }).click();
  await expect(page.getByText('Thiếu minh chứng mục 1.1', { exact: false })).toBeVisible();
  await expect(page.getByText('Phải xong trước khi hết ngày 15/12/2023.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/dv/${cell(0).id}/2023/tu-danh-gia?muc=1.1`);
  await page.getByLabel('Ghi chú, lý do').fill('Đã bổ sung minh chứng');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await step(page.request, cell(0).id, 'submit', vote('2023-12-06'));

  await be(page.request, server, 'can-bo-co-so');
  await step(page.request, cell(0).id, 'receive');
  await steps(page.request, committee, going().slice(1), 'appraise');
  await page.goto(`/dv/${committee}/2023/tham-dinh/${cell(0).id}`);
  await expect(page.getByText('Đã bổ sung minh chứng')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Chấm khác' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: 'Đạt', exact: true }));
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Vì sao chấm khác'), 'Minh chứng đã đủ');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await tabTo(page, page.getByRole('button', { name: 'Chốt thẩm định' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Chốt thẩm định' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã thẩm định xong.', { exact: false })).toBeVisible();

  const refused = cell(5);
  await come(page, server, 'bi-thu-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh/${refused.id}`);
  await openEmpty(page, 'Không đề xuất');
  await dialog(page).getByLabel(/^Lý do/).fill('Một tháng không sinh hoạt');
  await send(page, 'Không đề xuất');
  await expect(page.getByText('Đơn vị có thể giải trình', { exact: false })).toBeVisible();
  await expect(page.getByText(/Giữ kết luận không đề xuất.*đang chờ ý kiến giải trình đến hết 13\/12\/2023/)).toBeVisible();
  await come(page, server, 'chi-uy');
  await home(page, cell(0).id);
  await page.getByRole('link', { name: 'Hồ sơ không được đề xuất, có thể giải trình' }).click();
  await openEmpty(page, 'Gửi giải trình');
  await dialog(page).getByLabel(/^Nội dung giải trình/).fill('Tháng ấy cả chi bộ đi chống bão');
  await send(page, 'Gửi giải trình');
  await expect(page.getByText('Nội dung giải trình: Tháng ấy cả chi bộ đi chống bão')).toBeVisible();
  await come(page, server, 'bi-thu-co-so');
  await page.goto(`/dv/${committee}/2023/tham-dinh/${refused.id}`);
  await openEmpty(page, 'Giữ kết luận không đề xuất');
  await dialog(page).getByLabel(/^Lý do/).fill('Kế hoạch không có ngoại lệ');
  await send(page, 'Giữ kết luận không đề xuất');
  await expect(page.getByText('Không được đề xuất').first()).toBeVisible();
  await steps(page.request, committee, going().slice(0, 5), 'propose', decided('21-TTr/ĐU', '2023-12-06'));
});

let notice: string[] = [];
let scan = '';
const onPaper = (number: string, date: string) => ({ decision: { number, date, by: 'Tỉnh ủy' }, level: 'Ban Thường vụ Tỉnh ủy', scan });

test('a decision of the superior is recorded with number, day, body, level and scan; an objection is answered by name (R3, A-41)', async ({ page, server, complaints }) => {
  await leap(page, server, '2024-01-10');
  await come(page, server, 'can-bo-khoi');
  await page.goto(`/dv/${bloc}/2023/minh-chung`);
  await page.locator('[data-test=chooser]').setInputFiles({ name: 'Quyết định 85.pdf', mimeType: 'application/pdf', buffer: pdfOf('Quyet dinh 85') });
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await expect(page.getByRole('row', { name: /Quyết định 85/ })).toBeVisible();
  await page.goto(`/dv/${bloc}/2023/tham-dinh?viec=take_up`);
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  for (const name of ['decision.number', 'decision.date', 'decision.by', 'level', 'scan']) await expect(page.locator(`[data-field="${name}"]`)).toContainText('Chưa điền');
  await page.getByLabel(/^Số văn bản/).fill('85-TB/TU');
  await typeDay(page, 'Ngày ký', '5/12/2023');
  await page.getByLabel(/^Cơ quan ra quyết định/).fill('Tỉnh ủy');
  await page.getByLabel(/^Cấp ra quyết định/).fill('Ban Thường vụ Tỉnh ủy');
  await page.getByLabel(/^Bản chụp/).selectOption({ label: 'Quyết định 85' });
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await expect(page.locator('[data-field="decision.date"]')).toContainText('sớm hơn bước liền trước');
  await expectAccessible(page);
  // What is typed outlives a reload here too.
  await page.reload();
  await expect(page.getByLabel(/^Số văn bản/)).toHaveValue('85-TB/TU');
  await typeDay(page, 'Ngày ký', '9/1/2024');
  await previewAndCommit(page, /^Tiếp nhận đề xuất 5 hồ sơ/);
  scan = ((await (await page.request.get(`/api/v1/units/${bloc}/evidence?year=2023`)).json()) as { items: { id: string }[] }).items[0]?.id ?? '';
  notice = await steps(page.request, bloc, going(), 'publish', onPaper('86-TB/TU', '2024-01-10'));
  expect(notice.length).toBeGreaterThan(1);

  await come(page, server, 'bi-thu-co-so');
  await page.goto(`/dv/${notice[0] ?? ''}/2023/phong-trao`);
  await expect(page.getByText('Công khai đến hết ngày 17/01/2024.', { exact: false })).toBeVisible();
  await openEmpty(page, 'Nêu kiến nghị');
  await dialog(page).getByLabel(/^Về điều gì/).selectOption('fact');
  await dialog(page).getByLabel(/^Sự việc nào/).fill('Buổi sinh hoạt tháng 5');
  await dialog(page).getByLabel(/^Kiến nghị \*|^Kiến nghị$/).fill('Buổi ấy có 12 người dự');
  await send(page, 'Nêu kiến nghị');
  await expect(page.getByText('Về sự việc: Buổi sinh hoạt tháng 5', { exact: false })).toBeVisible();
  await expect(page.getByText('Trả lời chậm nhất ngày 17/01/2024')).toBeVisible();

  await come(page, server, 'can-bo-khoi');
  await page.goto(`/dv/${bloc}/2023/tham-dinh/${notice[0] ?? ''}`);
  await expect(page.getByText(/^Công nhận: chưa làm được, đang trong thời gian công khai, hết ngày 17\/1\/2024/)).toBeVisible();
  await page.getByRole('button', { name: /^Trả lời kiến nghị này/ }).click();
  await send(page, 'Trả lời kiến nghị');
  await expect(dialog(page).getByText('Chưa điền')).toBeVisible();
  await dialog(page).getByLabel(/^Trả lời/).fill('Đã xem sổ điểm danh: có 12 người, kết quả không đổi');
  await send(page, 'Trả lời kiến nghị');
  await expect(page.getByText('Đã xem sổ điểm danh', { exact: false }).first()).toBeVisible();
  complaints.length = 0;
});

test('recognised by keys after the notice; revoked with reason and decision; confirmed or left in the second year (A-39, A-40)', async ({ page, server, complaints }) => {
  await leap(page, server, '2024-02-05');
  await come(page, server, 'can-bo-khoi');
  await page.goto(`/dv/${bloc}/2023/tham-dinh/${notice[0] ?? ''}`);
  await tabTo(page, page.getByRole('button', { name: 'Công nhận', exact: true }));
  await page.keyboard.press('Enter');
  await typeInto(page, dialog(page).getByLabel(/^Số văn bản/), '90-QĐ/TU');
  await typeInto(page, dialog(page).getByLabel(/^Ngày ký/), '17/1/2024');
  await typeInto(page, dialog(page).getByLabel(/^Cơ quan ra quyết định/), 'Tỉnh ủy');
  await typeInto(page, dialog(page).getByLabel(/^Cấp ra quyết định/), 'Ban Thường vụ Tỉnh ủy');
  await tabTo(page, dialog(page).getByLabel(/^Bản chụp/));
  await expect(dialog(page).getByRole('option', { name: 'Quyết định 85' })).toBeAttached();
  await page.keyboard.press('End');
  await expect(dialog(page).getByLabel(/^Bản chụp/)).not.toHaveValue('');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Công nhận' }));
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('[data-field="decision.date"]')).toContainText('ngày quyết định phải sau ngày cuối công khai 17/1/2024');
  complaints.length = 0;
  await typeInto(page, dialog(page).getByLabel(/^Ngày ký/), '18/1/2024');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Công nhận' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Được công nhận').first()).toBeVisible();
  await expect(page.getByText('số 90-QĐ/TU ngày 18/01/2024 của Tỉnh ủy')).toBeVisible();
  await expect(page.getByText('Cấp quyết định: Ban Thường vụ Tỉnh ủy').first()).toBeVisible();

  await openEmpty(page, 'Thu hồi danh hiệu');
  await expectAccessible(page, '.ant-drawer-section');
  await dialog(page).getByLabel(/^Số văn bản/).fill('12-QĐ/TU');
  await typeDay(page, 'Ngày ký', '5/2/2024');
  await dialog(page).getByLabel(/^Cơ quan ra quyết định/).fill('Tỉnh ủy');
  await dialog(page).getByLabel(/^Cấp ra quyết định/).fill('Ban Thường vụ Tỉnh ủy');
  await dialog(page).getByLabel(/^Lý do/).fill('Có đảng viên bị kỷ luật trong năm');
  await dialog(page).getByLabel(/^Bản chụp/).selectOption({ label: 'Quyết định 85' });
  await send(page, 'Thu hồi danh hiệu');
  await expect(page.getByText('Danh hiệu bị thu hồi').first()).toBeVisible();
  await expect(page.getByText('Lý do: Có đảng viên bị kỷ luật trong năm')).toBeVisible();

  await come(page, server, 'chi-uy');
  await page.goto(`/dv/${cell(1).id}/2024/phong-trao`);
  await page.getByRole('button', { name: 'Xác nhận tiếp tục', exact: true }).click();
  await send(page, 'Xác nhận tiếp tục');
  await expect(page.getByText('Xác nhận tiếp tục phong trào')).toBeVisible();
  await page.goto(`/dv/${cell(2).id}/2024/phong-trao`);
  await openEmpty(page, 'Rút đăng ký');
  await dialog(page).getByLabel(/^Lý do/).fill('Chi bộ giải thể giữa năm');
  await send(page, 'Rút đăng ký');
  await expect(page.getByText('Đã rút đăng ký').first()).toBeVisible();
});
