import { expect, expectAccessible, test } from './fixtures';
import { launchMovement, ownBody } from './launch_helpers';

test.describe('the chaser\'s board', () => {
  test('without a movement it says so', async ({ page, signIn }) => {
    await signIn('can-bo-co-so');
    await page.goto(`/dv/${await ownBody(page)}/2021/don-doc`);
    await expect(page.getByText('Năm 2021 chưa có phong trào nào được phát động')).toBeVisible();
    await expectAccessible(page);
  });

  test('lists who is waited for; a number leads to its list, a text goes to a chat', async ({ page, signIn, context }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn('thuong-vu-khoi');
    await launchMovement(page);
    const bloc = await ownBody(page);
    await page.goto(`/dv/${bloc}/2025/don-doc`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đôn đốc · 2025');
    const count = page.locator('.chasing-counts a').first();
    const number = Number((await count.innerText()).split('\n')[0]?.replace(/\D/g, ''));
    expect(number).toBeGreaterThan(0);
    await count.click();
    await expect(page).toHaveURL(/loc\.tinh-trang=not_made/);
    expect(Number(await page.locator('.data-table table').getAttribute('aria-rowcount'))).toBe(number + 1);
    await expectAccessible(page);

    const text = page.getByRole('textbox', { name: /Chỉ có tên tổ chức/ });
    await expect(text).toHaveValue(/^Đôn đốc hồ sơ phong trào thi đua năm 2025, .*\n\nChưa lập \(\d+\):\n- /);
    await page.getByRole('button', { name: 'Chép lời nhắn' }).click();
    await expect(page.getByText('Đã chép.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
    await page.getByRole('group', { name: 'Nhắc những nơi' }).getByRole('checkbox', { name: 'Chưa lập' }).uncheck();
    await expect(text).not.toHaveValue(/Chưa lập/);
  });

  test('fits a phone, dark, large and in English', async ({ page, signIn }) => {
    await signIn('thuong-vu-khoi');
    await launchMovement(page);
    await page.evaluate(() => localStorage.setItem('bontot.preferences', JSON.stringify({ mode: 'dark', size: 'large', language: 'en' })));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/dv/${await ownBody(page)}/2025/don-doc`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chasing · 2025');
    await expect(page.getByRole('button', { name: 'Copy the text' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});
