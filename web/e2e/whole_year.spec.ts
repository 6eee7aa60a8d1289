import type { Browser, Page } from '@playwright/test';

import { expect, test, type Login } from './fixtures';
import type { Server } from './server.ts';
import { enter } from './movement_helpers.ts';
import { conclude, hold, openMonth, prepare, type Sitting } from './year_acts.ts';
import { foundCell, type NewCell } from './year_setup.ts';

// A cell from its secretary's first sign-in to the end of its year, through the screens alone.
test.describe.configure({ timeout: 600_000 });

const widths = [
  { name: 'a desktop', width: 1366, height: 768 },
  { name: 'a phone', width: 360, height: 740 },
];

async function another(browser: Browser, server: Server, login: Login, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, viewport: page.viewportSize(), locale: 'vi-VN', reducedMotion: 'reduce' });
  const theirs = await context.newPage();
  await enter(theirs, server, login);
  return theirs;
}

/// The link of the invitation, a password of one's own, the first page.
async function firstSignIn(page: Page, { login, token }: NewCell): Promise<void> {
  const password = 'sáng nắng chiều mưa bên sông Dinh';
  await page.goto(`/loi-moi#${token}`);
  await page.getByLabel('Mật khẩu mới').fill(password);
  await page.getByLabel('Gõ lại mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
}

async function planYear(page: Page, { cell, year }: NewCell): Promise<void> {
  await page.goto(`/dv/${cell}/${year}/sinh-hoat/ca-nam`);
  await page.getByLabel('Ngày trong tháng', { exact: true }).fill('5');
  await page.getByLabel('Bắt đầu', { exact: true }).fill('7h30');
  await page.getByLabel('Nơi họp').fill('Nhà văn hóa khu phố');
  await page.getByRole('button', { name: 'Lên lịch 12 buổi' }).click();
  await expect(page.getByText('Đã lên lịch 12 buổi.')).toBeVisible();
}

async function record(page: Page, founded: NewCell, sitting: Sitting): Promise<void> {
  await openMonth(page, sitting.month);
  await prepare(page, sitting);
  await hold(page, founded, sitting);
  await conclude(page, sitting);
}

/// Opens the file of a member and carries out one of its acts.
async function actOn(page: Page, { cell, year }: NewCell, name: string, act: string): Promise<void> {
  await page.goto(`/dv/${cell}/${year}/dang-vien`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: act }).click();
}

async function exempt(page: Page, founded: NewCell, name: string): Promise<void> {
  await actOn(page, founded, name, 'Miễn hoặc đình chỉ sinh hoạt');
  await page.getByLabel('Từ ngày *').fill(`01/08/${founded.year}`);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Ghi miễn, đình chỉ' }).click();
  await expect(page.getByRole('button', { name: 'Sinh hoạt trở lại' })).toBeVisible();
}

async function transfer(page: Page, founded: NewCell, name: string): Promise<void> {
  await actOn(page, founded, name, 'Chuyển sinh hoạt chính thức');
  await page.getByLabel('Chuyển đến chi bộ *').fill('khu phố 3 phường Bảo An');
  await page.locator('.ant-select-item-option').first().click();
  await page.getByLabel('Ngày đầu ở chi bộ mới *').fill(`10/12/${founded.year}`);
  await page.keyboard.press('Tab');
  await page.locator('.act-form').getByRole('button', { name: 'Chuyển sinh hoạt' }).click();
  await expect(page.locator('.act-form')).toBeHidden();
}

async function settleTask(page: Page, { cell, year }: NewCell, text: string): Promise<void> {
  await page.goto(`/dv/${cell}/${year}/sinh-hoat`);
  await page.getByRole('button', { name: `Kết thúc ${text}` }).click();
  await page.getByLabel('Kết quả').fill('Đã làm xong, bà con đồng thuận.');
  await page.getByRole('button', { name: 'Ghi kết quả' }).click();
  await expect(page.getByRole('button', { name: `Kết thúc ${text}` })).toHaveCount(0);
}

async function handInEvidence(page: Page, { cell, year }: NewCell): Promise<void> {
  await page.goto(`/dv/${cell}/${year}/minh-chung`);
  await page.locator('[data-test=chooser]').setInputFiles({ name: 'Báo cáo tổng kết năm.txt', mimeType: 'text/plain', buffer: Buffer.from('Báo cáo tổng kết công tác năm của chi bộ') });
  for (const item of ['1.1', '3.1']) {
    await page.getByLabel('Chứng minh cho những nội dung nào').fill(item);
    await expect(page.locator('.ant-select-item-option-active')).toContainText(item);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lưu minh chứng' }).click();
  await expect(page.getByRole('row', { name: /Báo cáo tổng kết năm/ })).toContainText('1.1, 3.1');
}

/// Every item with the keyboard: Space for "Đạt", Ctrl+Enter for the next.
async function judgeAll(page: Page, { cell, year }: NewCell): Promise<void> {
  await page.goto(`/dv/${cell}/${year}/noi-dung?muc=1.1`);
  const progress = page.getByText(/^Đã xét \d+ trên \d+ nội dung/);
  const all = Number(/trên (\d+)/.exec(await progress.innerText())?.[1]);
  const met = page.getByRole('radio', { name: 'Đạt', exact: true });
  await met.focus();
  for (let done = 1; done <= all; ++done) {
    await page.keyboard.press('Space');
    await expect(progress).toHaveText(new RegExp(`^Đã xét ${done} trên ${all} `));
    if (done === all) break;
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.item-steps')).toContainText(`${done + 1} trên ${all}`);
    await expect(met).toBeFocused();
  }
}

async function rateAll(page: Page, { cell, year }: NewCell): Promise<void> {
  await page.goto(`/dv/${cell}/${year}/noi-dung?phan=xep-loai`);
  await page.getByLabel('Số quyết định').fill('30-QĐ/ĐU');
  await page.getByLabel('Ngày ký').fill(`20/12/${year}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Ghi cùng mức cho/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Ghi \d+ người/ }).click();
  await expect(page.getByText(`QĐ số 30-QĐ/ĐU ngày 20/12/${year}`).first()).toBeVisible();
}

/// Each reason leads down to the clause and to what was counted, and to whoever confirmed it.
async function readReasons(page: Page, { cell, year }: NewCell): Promise<void> {
  await page.goto(`/dv/${cell}/${year}`);
  await expect(page.getByText(`Năm ${year} đạt cả bốn tiêu chí.`)).toBeVisible();
  const drawer = page.getByRole('dialog');
  for (const why of await page.locator('.all-checks tbody').getByRole('button').all()) {
    await why.click();
    await expect(drawer).toContainText('Kế hoạch yêu cầu');
    await expect(drawer).toContainText(/Điều khoản (I\(2\)\.1\.2|IV\.3)/);
    await expect(drawer).toContainText('Không thấy trường hợp nào chưa đạt');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  }
  await page.getByRole('button', { name: /điểm – Vì sao/ }).first().click();
  await drawer.getByText(/^Đạt đủ điểm/).click();
  await drawer.getByRole('button', { name: /Vì sao/ }).first().click();
  await expect(drawer).toContainText('Báo cáo tổng kết năm');
  await expect(drawer).toContainText(/đánh giá Đạt/);
  await page.keyboard.press('Escape');
}

for (const [index, { name, ...viewport }] of widths.entries()) {
  test(`the whole year of a cell, from the first sign-in to four criteria met, on ${name}`, async ({ page, server, browser, playwright }) => {
    const request = await playwright.request.newContext();
    const founded = await foundCell(server, request, index + 1);
    await request.dispose();
    const { members, year } = founded;
    const [, second = '', third = '', fourth = '', fifth = '', sixth = '', seventh = '', eighth = ''] = members;
    await page.setViewportSize(viewport);
    await firstSignIn(page, founded);
    await planYear(page, founded);
    const official = await another(browser, server, 'can-bo-co-so', page);

    const task = 'Vận động hộ chậm đóng quỹ';
    await record(page, founded, {
      month: 1, inFull: true, absent: { name: seventh, reason: 'Đi công tác' }, speakers: [second, third, fourth],
      task: { text: task, owner: fifth, due: `28/02/${year}` },
    });
    for (let month = 2; month <= 12; ++month) {
      if (month === 8) await exempt(official, founded, eighth);
      await record(page, founded, { month, speakers: [third, fifth, sixth] });
    }
    await settleTask(page, founded, task);
    await transfer(official, founded, seventh);
    await handInEvidence(page, founded);
    await judgeAll(official, founded);
    await rateAll(official, founded);
    await official.context().close();
    await readReasons(page, founded);
  });
}
