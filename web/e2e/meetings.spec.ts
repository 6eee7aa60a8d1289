import { expect, expectAccessible, test } from './fixtures';
import { asSomebody, planned, rollOf, thisYear, today, typedNames } from './meeting_helpers';

const further = ['Lê Văn Đạt', 'Phạm Thị Giang', 'Hồ Văn Khải', 'Đỗ Thị Lụa', 'Bùi Văn Quyết', 'Trịnh Thị Sâm', 'Cao Văn Vượng', 'Tạ Thị Uyên', 'Lưu Văn Ích'];
const keys = { delay: 80 };

test('a meeting of twenty is entered in under a minute, with the keyboard alone', async ({ page, signIn, cell, server, playwright }) => {
  const official = await playwright.request.newContext();
  await asSomebody(server, official, 'can-bo-co-so');
  for (const name of further) {
    const added = await official.post(`${server.address}/api/v1/units/${cell}/members`, {
      headers: { 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() },
      data: { details: { name, official: '2020-01-01' }, from: `${thisYear}-01-01`, reason: 'unknown' },
    });
    expect(added.status(), await added.text()).toBe(201);
  }
  await official.dispose();
  await signIn('chi-uy');
  const meeting = await planned(page, cell, today);
  const people = (await rollOf(page, cell, today)).filter((who) => who.eligible);
  expect(people.length).toBeGreaterThanOrEqual(20);
  const typed = typedNames(people);
  const [absent, speaking] = [typed.slice(0, 3), typed.slice(3, 10)];
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=hop`);
  await expect(page.locator('#roll-finder')).toBeFocused();
  await page.getByRole('button', { name: 'Giải thích: Điểm danh' }).click();
  await expect(page.getByText('Điều khoản I(2).1.2', { exact: false })).toBeVisible();
  await page.locator('#roll-finder').focus();

  const began = Date.now();
  for (const { typed: name } of absent) {
    await page.keyboard.type(name, keys);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  for (const { typed: name } of speaking) {
    await page.keyboard.type(name, keys);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.rules')).toContainText(`${people.length - 3}/${people.length}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#resolution')).toBeFocused();
  await page.keyboard.type('Nhất trí với báo cáo của chi ủy.', keys);
  await page.keyboard.press('Tab');
  await page.keyboard.type(String(people.length - 3), keys);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('Chốt buổi họp này?');
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt buổi họp' }).press('Enter');
  await expect(page.locator('.record')).toContainText(`${people.length - 3}/${people.length}`);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.info(`${people.length} people, 3 absent, 7 speakers, finalised: ${seconds} s`);
  expect(seconds).toBeLessThan(60);
  await expect(page.locator('.record')).toContainText(/Người chốt.*, \d\d\/\d\d\/\d{4}/);

  await expect(page.locator('.record')).toContainText('Nhất trí với báo cáo của chi ủy.');
  await expect(page.locator('.record')).toContainText('7 người');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await page.getByLabel('Lý do').fill('ghi nhầm một người vắng');
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click();
  await expect(page.getByRole('navigation', { name: 'Ba bước' })).toBeVisible();
});

test('the three steps are whole and accessible, also on a phone', async ({ page, signIn, cell }) => {
  test.slow();
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-28`);
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 768 });
    for (const step of ['chuan-bi', 'hop', 'chot']) {
      await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=${step}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}/in`);
  await expect(page.getByRole('heading', { name: 'Phiếu ghi buổi sinh hoạt chi bộ' })).toBeVisible();
  await expectAccessible(page);
});

test('the year shows its months; list filters stand in the address', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/2024/sinh-hoat`);
  await expect(page.locator('.months > li')).toHaveCount(12);
  await page.getByRole('button', { name: /^Chuyên đề/ }).click();
  await expect(page).toHaveURL(/loc\.loai=thematic/);
  await expect(page.locator('.data-table tbody tr').first()).toContainText('Chuyên đề');
  // What lies under the masthead is no target.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('button', { name: /Chuyên đề/ })).toHaveAttribute('aria-pressed', 'true');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Xuất Excel/ }).click()]);
  expect(file.suggestedFilename()).toContain('.xlsx');
});

test('a whole year is planned at once', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  await page.goto(`/dv/${cell}/${thisYear + 1}/sinh-hoat/ca-nam`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lên lịch 12 buổi' }).click();
  await expect(page.getByText('Đã lên lịch 12 buổi.')).toBeVisible();
  await page.getByRole('link', { name: 'Xem cả năm' }).click();
  await expect(page.locator('.month-meeting')).toHaveCount(12);
});

test('a member asks not to come; the committee answers', async ({ page, signIn, cell, server, playwright, complaints }) => {
  const committee = await playwright.request.newContext();
  await asSomebody(server, committee, 'chi-uy');
  const made = await committee.post(`${server.address}/api/v1/units/${cell}/meetings`, { headers: { 'X-Bontot-Request': '1' }, data: { date: `${thisYear}-12-30`, kind: 'thematic' } });
  const meeting = ((await made.json()) as { id: string }).id;
  await committee.dispose();
  const path = `/dv/${cell}/${thisYear}/sinh-hoat/${meeting}`;
  await signIn('dang-vien');
  await page.goto(path);
  await page.getByRole('button', { name: 'Xin vắng buổi này' }).click();
  await page.getByLabel('Vì sao đồng chí không dự được?').fill('Đi công tác');
  await page.getByRole('button', { name: 'Gửi chi ủy' }).click();
  await expect(page.getByText('chi ủy chưa trả lời')).toBeVisible();
  await expectAccessible(page);
  await page.context().clearCookies();
  await signIn('chi-uy');
  // Nobody was signed in for a moment.
  expect(complaints.splice(0).every((line) => line.includes('401'))).toBe(true);
  await page.goto(`${path}?buoc=chuan-bi`);
  await expect(page.getByText('Đi công tác')).toBeVisible();
  await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
  await expect(page.getByText('được vắng')).toBeVisible();
  await page.goto(`${path}?buoc=hop`);
  await expect(page.locator('.absences')).toContainText('Vắng có lý do');
});

test('from the home page a member asks not to come, and takes it back', async ({ page, signIn, cell, server, playwright }) => {
  const committee = await playwright.request.newContext();
  await asSomebody(server, committee, 'chi-uy');
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await committee.post(`${server.address}/api/v1/units/${cell}/meetings`, { headers: { 'X-Bontot-Request': '1' }, data: { date: soon, kind: 'thematic', title: 'Bàn về chuyển đổi số' } });
  await committee.dispose();
  await signIn('dang-vien');
  await page.goto('/');
  const meeting = page.locator('.bucket-things > li').filter({ hasText: 'Bàn về chuyển đổi số' });
  await meeting.getByRole('button', { name: /^Xin vắng buổi này/ }).click();
  await meeting.getByLabel('Vì sao đồng chí không dự được?').fill('Đi công tác');
  await meeting.getByRole('button', { name: 'Gửi chi ủy' }).click();
  await expect(meeting).toContainText('chi ủy chưa trả lời');
  await expectAccessible(page);
  await meeting.getByRole('button', { name: /^Rút/ }).click();
  await expect(meeting.getByRole('button', { name: /^Xin vắng buổi này/ })).toBeVisible();
});

test('two people write the same part: both versions are shown, one is chosen', async ({ page, signIn, cell, server, playwright, complaints }) => {
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-29`);
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=chot`);
  await expect(page.locator('#resolution')).toBeVisible();
  const other = await playwright.request.newContext();
  await asSomebody(server, other, 'thu-ky');
  const part = `${server.address}/api/v1/meetings/${meeting}/conclusion`;
  const read = await other.get(part);
  const written = await other.put(part, { headers: { 'X-Bontot-Request': '1', 'If-Match': read.headers()['etag'] ?? '' }, data: { resolution: 'Bản của thư ký.' } });
  expect(written.status(), await written.text()).toBe(200);
  await page.locator('#resolution').fill('Bản của bí thư.');
  const conflict = page.locator('.conflict');
  await expect(conflict).toContainText('Bản của thư ký.');
  await expect(conflict).toContainText('Bản của bí thư.');
  await expectAccessible(page);
  await page.reload();
  await expect(conflict).toContainText('Bản của bí thư.');
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(conflict).toBeHidden();
  await expect.poll(async () => ((await (await other.get(part)).json()) as { resolution: string }).resolution).toBe('Bản của bí thư.');
  await other.dispose();
  expect(complaints.splice(0).every((line) => line.includes('412'))).toBe(true);
});

test('a paper is attached to the meeting, and taken off', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  const meeting = await planned(page, cell, `${thisYear}-12-22`);
  await page.goto(`/dv/${cell}/${thisYear}/sinh-hoat/${meeting}?buoc=chuan-bi`);
  await page.getByLabel('Loại văn bản').selectOption('notice');
  await page.locator('.attach input[type=file]').setInputFiles({ name: 'thong-bao.txt', mimeType: 'text/plain', buffer: Buffer.from('Thông báo họp chi bộ') });
  await expect(page.locator('.papers')).toContainText('Thông báo');
  await page.locator('.papers').getByRole('button', { name: 'Bỏ' }).click();
  await expect(page.locator('.papers')).toBeHidden();
});
