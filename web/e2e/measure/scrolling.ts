import type { Browser, Page } from '@playwright/test';

import type { Server } from '../server.ts';
import { mainThread } from './main_thread.ts';
import type { Measure } from './measure.ts';
import { makeOld, newcomer } from './slow_browser.ts';

/// The list of all cells of the province.
async function cellsOf(browser: Browser, server: Server): Promise<Page> {
  const context = await newcomer(browser, server, 'kiem-tra');
  const session = (await (await context.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
  const page = await context.newPage();
  await page.goto(`/dv/${session.rights[0]?.unit ?? ''}/${new Date().getFullYear() - 1}/cac-chi-bo`);
  await page.locator('.matrix-row').first().waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
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

/// The table of all cells, scrolled for three seconds: on this machine and on an old one. A machine that does other things
/// as well loses pictures by that; how long the page itself was busy for each row tells one making of the table from another.
export async function scrolling(browser: Browser, server: Server): Promise<Measure[]> {
  const found: Measure[] = [];
  for (const isOld of [false, true]) {
    const page = await cellsOf(browser, server);
    if (isOld) await makeOld(page);
    const frames = await scroll(page, pictures);
    const rate = (frames.length / frames.reduce((sum, gap) => sum + gap, 0)) * 1000;
    found.push({
      what: `1,540 rows scrolled, ${isOld ? 'four times slower' : 'this machine'}`,
      found: Math.round(rate), unit: 'pictures a second', target: 58, atLeast: true,
      details: `${frames.filter((gap) => gap > 34).length} of ${frames.length} pictures late by one or more, longest ${Math.round(Math.max(...frames))} ms`,
    });
    await page.context().close();
  }
  const page = await cellsOf(browser, server);
  const rows = (pictures * 60) / ((await page.locator('.matrix-row').first().boundingBox())?.height ?? 57);
  const { all, parts } = await mainThread(browser, page, () => scroll(page, pictures));
  await page.context().close();
  // A picture lasts 16.7 ms and shows a new row: on a machine four times slower three quarters of it go into the page.
  found.push({
    what: 'main thread busy for a scrolled row', found: Math.round((all / rows) * 100) / 100, unit: 'ms', target: 3,
    details: Object.entries(parts).map(([kind, took]) => `${kind} ${(took / rows).toFixed(2)}`).join(', '),
  });
  return found;
}
