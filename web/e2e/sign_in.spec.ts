import { expect, expectAccessible, kept, test } from './fixtures';

test('a secretary signs in, and comes to where they wanted to go', async ({ page, server, cell }) => {
  await page.goto(`/dv/${cell}/2024/sinh-hoat`);
  await expect(page).toHaveURL(/dang-nhap\?ve=/);
  await expectAccessible(page);
  await page.getByLabel('Tên đăng nhập').fill('chi-uy');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/dv/${cell}/2024/sinh-hoat$`));
});

test('a wrong password says so and keeps the name', async ({ page, complaints }) => {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill('chi-uy');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('mật khẩu');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('chi-uy');
  expect(complaints.splice(0).join()).toMatch(/40[13]/);
});

test('signing out leads back to the sign-in page, which keeps the large text', async ({ page, signIn }) => {
  await signIn('dang-vien');
  await page.goto('/');
  await page.getByRole('button', { name: 'Chữ to' }).click();
  await page.locator('.name-menu-button').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(/dang-nhap/);
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
});

test('a session that ended elsewhere: one signs in on top of the page', async ({ page, signIn, complaints, server }) => {
  await signIn('chi-uy');
  await page.goto('/');
  await kept(page);
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.context().clearCookies();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm' }).fill('nguyen');
  await expect(page.getByRole('heading', { name: 'Phiên làm việc đã hết' })).toBeVisible();
  await page.getByLabel('Tên đăng nhập').fill('chi-uy');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Phiên làm việc đã hết' })).toBeHidden();
  complaints.splice(0);
});

test('large text, dark, English and 360 px keep the page whole', async ({ page, signIn }) => {
  await signIn('chi-uy');
  await page.goto('/');
  await page.getByRole('button', { name: 'Chữ to' }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.locator('.name-menu-button').click();
  await page.getByRole('button', { name: 'Nền tối' }).click();
  await page.locator('.name-menu-button').click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible();
  await expectAccessible(page);
});
