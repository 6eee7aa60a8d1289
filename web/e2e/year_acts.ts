import type { Page } from '@playwright/test';

import { expect } from './fixtures';
import type { NewCell } from './year_setup.ts';

/// What a month's meeting is like in the steps of the page: Chuẩn bị, Họp, Chốt.
export interface Sitting {
  month: number;
  /// Who is not there, and why.
  absent?: { name: string; reason: string };
  speakers: string[];
  task?: { text: string; owner: string; due: string };
  inFull?: boolean;
}

/// Opens the meeting of a month from the year's page, as people do.
export async function openMonth(page: Page, month: number): Promise<void> {
  await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Sinh hoạt', exact: true }).click();
  await page.locator('.months > li').nth(month - 1).getByRole('link').first().click();
  await expect(page.getByRole('navigation', { name: 'Ba bước' })).toBeVisible();
}

async function step(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Ba bước' }).getByRole('button', { name }).click();
}

export async function prepare(page: Page, { inFull }: Sitting): Promise<void> {
  await step(page, /1\. Chuẩn bị/);
  for (const done of ['Chi ủy đã họp trước', 'Có dự thảo nghị quyết, kết luận', 'Đã báo nội dung cho đảng viên', 'Đã báo cấp ủy viên theo dõi chi bộ']) {
    await page.getByLabel(done).check();
  }
  await expect(page.getByText('Đã đủ các việc bắt buộc.')).toBeVisible();
  await page.locator('#draft').fill('Giữ vững nền nếp, hoàn thành chỉ tiêu tháng.');
  if (!inFull) return;
  await page.locator('#committee-minutes').fill('Chi ủy thống nhất nội dung và phân công báo cáo.');
  await page.locator('#notice').fill('Kính mời các đồng chí dự sinh hoạt lúc 7 giờ 30, nhà văn hóa khu phố.');
  for (const topic of ['Kiểm điểm việc tháng trước', 'Nhiệm vụ tháng tới']) {
    await page.getByRole('button', { name: 'Thêm nội dung' }).click();
    await page.getByLabel(/^Nội dung \d/).last().fill(topic);
    await page.getByLabel('đã bàn xong').last().check();
  }
}

export async function hold(page: Page, { members }: NewCell, sitting: Sitting): Promise<void> {
  await step(page, /2\. Họp/);
  await page.locator('#start').fill('7h30');
  await page.locator('#end').fill('9h45');
  await page.locator('#chair').selectOption({ label: members[0] ?? '' });
  await page.locator('#minute-taker').selectOption({ label: members[1] ?? '' });
  const roll = page.locator('[data-stage=roll]');
  if (sitting.absent) {
    await roll.getByRole('button', { name: sitting.absent.name, exact: false }).first().click();
    await roll.getByLabel(`Lý do của ${sitting.absent.name}`).fill(sitting.absent.reason);
  } else {
    await roll.getByRole('button', { name: 'Đã điểm danh, mọi người có mặt' }).click();
  }
  const speaking = page.locator('.names').last();
  for (const name of sitting.speakers) await speaking.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const rules = page.getByRole('complementary', { name: 'Theo kế hoạch' });
  await expect(rules.getByText('đủ')).toHaveCount(2);
  if (!sitting.inFull) return;
  await page.getByRole('button', { name: 'Ghi ý' }).first().click();
  await page.getByLabel(/^Ý kiến của/).fill('Đề nghị làm sớm kế hoạch học tập chuyên đề.');
  await page.getByRole('button', { name: 'Thêm biểu dương' }).click();
  await page.locator('#remark-0').selectOption({ label: members[3] ?? '' });
  await page.getByLabel('Nội dung', { exact: true }).fill('Vận động bà con hiến đất mở đường.');
}

export async function conclude(page: Page, sitting: Sitting): Promise<void> {
  await step(page, /3\. Chốt/);
  await page.getByRole('button', { name: 'Lấy từ dự thảo' }).click();
  await page.getByRole('button', { name: /^Cả \d người có mặt tán thành$/ }).click();
  if (sitting.task) {
    await page.getByRole('button', { name: 'Thêm việc' }).click();
    await page.locator('#task-0').fill(sitting.task.text);
    await page.locator('#task-owner-0').selectOption({ label: sitting.task.owner });
    await page.locator('#task-due-0').fill(sitting.task.due);
    await page.keyboard.press('Tab');
  }
  await page.locator('#book').fill('01');
  await page.locator('#pages').fill(`${sitting.month * 4 - 3}-${sitting.month * 4}`);
  for (const sign of ['Chủ trì đã ký', 'Thư ký đã ký', 'Sổ đã đóng dấu giáp lai']) await page.getByLabel(sign).check();
  await page.locator('#points').fill('95');
  await expect(page.getByRole('radio', { name: 'Tốt', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Chốt buổi họp' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Chốt buổi họp này?');
  await dialog.getByRole('button', { name: 'Chốt buổi họp' }).click();
  await expect(page.locator('.record')).toContainText('Người chốt');
}
