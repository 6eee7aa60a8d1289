import type { Browser, Page } from '@playwright/test';

import type { Server } from '../server.ts';
import { mainThread } from './main_thread.ts';
import type { Measure } from './measure.ts';
import { makeOld, newcomer } from './slow_browser.ts';

/// A long table: what it is called, where it stands, its rows and their usual height.
interface Long {
  name: string;
  path: (province: string, year: number) => string;
  row: string;
  /// Most that a scrolled row may cost the main thread on this machine. A picture lasts 16.7 ms and shows a new row of the matrix, or
  /// one and a third of a data table: on a machine four times slower three quarters of it go into the page.
  budget: number;
}

const tables: Long[] = [
  { name: 'cells of the province', path: (province, year) => `/dv/${province}/${year}/cac-chi-bo`, row: '.matrix-row', budget: 3 },
  { name: 'ratings of a month', path: (province, year) => `/dv/${province}/${year}/bao-cao?bang=thang&thang=6`, row: '.data-table tbody tr:not(.data-gap)', budget: 2.3 },
  {
    name: 'cells with their criteria',
    path: (province, year) => `/dv/${province}/${year}/bao-cao?so=bodies&cua=${province}&trong=${year}`,
    row: '#danh-sach .data-table tbody tr:not(.data-gap)',
    budget: 2.3,
  },
];

async function opened(browser: Browser, server: Server, table: Long): Promise<Page> {
  const context = await newcomer(browser, server, 'kiem-tra');
  const session = (await (await context.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
  const page = await context.newPage();
  await page.goto(table.path(session.rights[0]?.unit ?? '', new Date().getFullYear() - 1));
  await page.locator(table.row).first().waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.locator(table.row).first().evaluate((row) => window.scrollTo(0, row.getBoundingClientRect().top + window.scrollY - 200));
  return page;
}

/// Scrolls by 60 px a picture and gives the time from each to the next.
const scroll = (page: Page, pictures: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        let before = performance.now();
        const step = (now: number) => {
          gaps.push(now - before);
          before = now;
          window.scrollBy(0, 60);
          if (gaps.length <= wanted) requestAnimationFrame(step);
          else done(gaps.slice(1));
        };
        requestAnimationFrame(step);
      }),
    pictures,
  );

const pictures = 180;

/// A look at the page before it is scrolled: what it still does after it was opened belongs to the opening.
const look = 1500;

/// Each table, scrolled for three seconds: on this machine and on an old one. A machine that does other things as well loses
/// pictures by that; how long the page itself was busy for each row tells one making of the table from another.
export async function scrolling(browser: Browser, server: Server): Promise<Measure[]> {
  const found: Measure[] = [];
  for (const table of tables) {
    for (const isOld of [false, true]) found.push(await rateOf(browser, server, table, isOld));
    found.push(await costOf(browser, server, table));
  }
  return found;
}

async function rateOf(browser: Browser, server: Server, table: Long, isOld: boolean): Promise<Measure> {
  const page = await opened(browser, server, table);
  if (isOld) await makeOld(page);
  await page.waitForTimeout(look);
  const frames = await scroll(page, pictures);
  await page.context().close();
  const rate = (frames.length / frames.reduce((sum, gap) => sum + gap, 0)) * 1000;
  return {
    what: `${table.name} scrolled, ${isOld ? 'four times slower' : 'this machine'}`,
    found: Math.round(rate), unit: 'pictures a second', target: 58, atLeast: true,
    details: `${frames.filter((gap) => gap > 34).length} of ${frames.length} pictures late by one or more, longest ${Math.round(Math.max(...frames))} ms`,
  };
}

async function costOf(browser: Browser, server: Server, table: Long): Promise<Measure> {
  const page = await opened(browser, server, table);
  const row = page.locator(table.row).nth(1);
  const rows = (pictures * 60) / ((await row.boundingBox())?.height ?? 57);
  const elements = await row.evaluate((one) => one.querySelectorAll('*').length + 1);
  const { all, parts } = await mainThread(browser, page, () => scroll(page, pictures));
  await page.context().close();
  return {
    what: `${table.name}: main thread busy for a scrolled row`, found: Math.round((all / rows) * 100) / 100, unit: 'ms', target: table.budget,
    details: `${elements} elements; ${Object.entries(parts).map(([kind, took]) => `${kind} ${(took / rows).toFixed(2)}`).join(', ')}`,
  };
}
