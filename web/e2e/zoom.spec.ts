import { expect, expectAccessible, test } from './fixtures';
import { longBody, longName, makeCrowd, type Crowd } from './crowd';

import type { Page } from '@playwright/test';

// A window of 1366×768 at 200 %: half as many points either way. The names are as long as names get, the cell and the
// committee as large.
test.use({ viewport: { width: 683, height: 384 } });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const year = new Date().getFullYear();
let crowd: Crowd;

test.beforeAll(async ({ server, playwright }) => {
  const official = await playwright.request.newContext();
  crowd = await makeCrowd(server, official);
  await official.dispose();
});

async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('.loading')).toHaveCount(0);
  const found = await page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth - window.innerWidth;
    const isFixed = (element: Element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position);
    // What stands still above and below must leave room for the page itself.
    const standing = [...document.querySelectorAll('.masthead, .navigation, .steps, .page-act')]
      .filter((element) => isFixed(element) && element.getBoundingClientRect().width > window.innerWidth / 2)
      .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
    const cut = [...document.querySelectorAll<HTMLElement>('main h1, main h2, main h3, main th, main td, main .button, main label')]
      .filter((element) => element.clientWidth > 0 && getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
    const outside = [...document.querySelectorAll<HTMLElement>('main button, main a, main input, main select')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        // Tables and strips scroll inside themselves.
        for (let at = element.parentElement; at; at = at.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return false;
        return box.width > 1 && box.height > 1 && (box.right > window.innerWidth + 1 || box.left < -1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return { sideways: Math.max(0, sideways), standing: standing <= window.innerHeight * 0.4 ? 'leaves room' : standing, cut, outside };
  });
  expect(found).toEqual({ sideways: 0, standing: 'leaves room', cut: [], outside: [] });
}

test('the pages of a cell of sixty are whole', async ({ page, signIn }) => {
  await signIn('can-bo-co-so');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectWhole(page);
  const at = `/dv/${crowd.cell}/${year}`;
  for (const path of ['', '/sinh-hoat', '/dang-vien', `/dang-vien/${crowd.member}`, '/noi-dung', '/minh-chung', '/to-chuc', '/nhap']) {
    await page.goto(at + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectWhole(page);
  }
  await page.goto(`${at}/dang-vien`);
  await expect(page.getByRole('link', { name: longName })).toBeVisible();
  await expectAccessible(page);
});

test('a committee of sixty cells is whole', async ({ page, signIn }) => {
  await signIn('can-bo-co-so');
  for (const path of ['', '/cac-chi-bo', '/to-chuc']) {
    await page.goto(`/dv/${crowd.committee}/${year}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectWhole(page);
  }
  await page.goto(`/dv/${crowd.committee}/${year}/cac-chi-bo`);
  await page.getByRole('searchbox').fill('le quy don');
  await expect(page.getByRole('link', { name: longBody })).toBeVisible();
  await expectAccessible(page);
});

test('a cell without anything, a page that is not there, an empty search say what to do', async ({ page, signIn }) => {
  await signIn('can-bo-co-so');
  for (const path of ['', '/sinh-hoat', '/dang-vien', '/noi-dung', '/minh-chung']) {
    await page.goto(`/dv/${crowd.empty}/${year}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectWhole(page);
  }
  await page.goto('/khong-co');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectWhole(page);
});

test('the steps of a meeting are whole', async ({ page, signIn, cell }) => {
  await signIn('chi-uy');
  const made = await page.request.post(`/api/v1/units/${cell}/meetings`, {
    headers: { 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() },
    data: { date: `${year}-12-17`, kind: 'thematic', title: longBody },
  });
  const { id } = (await made.json()) as { id: string };
  for (const step of ['chuan-bi', 'hop', 'chot']) {
    await page.goto(`/dv/${cell}/${year}/sinh-hoat/${id}?buoc=${step}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expectWhole(page);
  }
});
