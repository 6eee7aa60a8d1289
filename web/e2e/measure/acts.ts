import type { Browser, Page } from '@playwright/test';

import type { Server } from '../server.ts';
import type { Measure } from './measure.ts';
import { makeOld, newcomer } from './slow_browser.ts';

interface Journey {
  name: string;
  login: 'chi-uy' | 'kiem-tra' | 'can-bo-co-so' | 'quan-tri';
  walk: (page: Page, at: { unit: string; year: number }) => Promise<void>;
}

const journeys: Journey[] = [
  {
    name: 'the cell’s year, its reasons',
    login: 'chi-uy',
    walk: async (page, { unit, year }) => {
      await page.goto(`/dv/${unit}/${year - 1}`);
      await page.locator('.all-checks tbody tr').first().waitFor();
      await page.locator('.all-checks .why').first().click();
      await page.locator('.ant-drawer-body').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.name-menu-button').click();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'recording a meeting',
    login: 'chi-uy',
    walk: async (page, { unit, year }) => {
      const made = await page.request.post(`/api/v1/units/${unit}/meetings`, {
        headers: { 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() },
        data: { date: `${year}-12-19`, kind: 'thematic', title: 'Đo' },
      });
      const { id } = (await made.json()) as { id: string };
      await page.goto(`/dv/${unit}/${year}/sinh-hoat/${id}?buoc=hop`);
      await page.locator('#roll-finder').waitFor();
      await page.locator('#roll-finder').pressSequentially('an', { delay: 150 });
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /3\. Chốt/ }).click();
      await page.locator('#resolution').pressSequentially('Nhất trí.', { delay: 120 });
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'all 1,540 cells: filter and search',
    login: 'kiem-tra',
    walk: async (page, { unit, year }) => {
      await page.goto(`/dv/${unit}/${year - 1}/cac-chi-bo`);
      await page.locator('.matrix-row').first().waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: /^Có tháng không họp/ }).click();
      await page.getByRole('searchbox').pressSequentially('bao an', { delay: 150 });
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'members: search',
    login: 'can-bo-co-so',
    walk: async (page, { unit, year }) => {
      await page.goto(`/dv/${unit}/${year}/dang-vien`);
      await page.locator('.data-table tbody tr').first().waitFor({ timeout: 60_000 });
      await page.locator('.data-search').or(page.locator('#find-member')).last().pressSequentially('nguyen', { delay: 150 });
      await page.waitForTimeout(1000);
    },
  },
];

/// How long people wait for the next picture after a key or a click, and how far things move by themselves: on an old
/// processor, with the pages already there.
export async function acts(browser: Browser, server: Server): Promise<Measure[]> {
  const found: Measure[] = [];
  for (const { name, login, walk } of journeys) {
    const context = await newcomer(browser, server, login);
    const session = (await (await context.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
    const page = await context.newPage();
    await makeOld(page);
    await walk(page, { unit: session.rights[0]?.unit ?? '', year: new Date().getFullYear() });
    await page.waitForTimeout(500);
    const { shift, acts: all } = await page.evaluate(() => window.watched);
    const slowest = all.toSorted((a, b) => b.took - a.took);
    found.push({
      what: `${name}: from act to picture, slowest`, found: slowest[0]?.took ?? 0, unit: 'ms', target: 200,
      details: slowest.slice(0, 4).map((act) => `${act.name} ${act.took}`).join(', '),
    });
    found.push({ what: `${name}: layout shift`, found: Number(shift.toFixed(3)), unit: '', target: 0.05 });
    await context.close();
  }
  return found;
}
