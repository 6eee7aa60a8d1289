import type { Browser } from '@playwright/test';

import type { Server } from '../server.ts';
import type { Measure } from './measure.ts';
import { makeOld, newcomer } from './slow_browser.ts';

/// The table of all cells of the province, scrolled for three seconds, 60 px a picture: on this machine and on an old one.
export async function scrolling(browser: Browser, server: Server): Promise<Measure[]> {
  const found: Measure[] = [];
  for (const isOld of [false, true]) {
    const context = await newcomer(browser, server, 'kiem-tra');
    const session = (await (await context.request.get('/api/v1/session')).json()) as { rights: { unit: string }[] };
    const page = await context.newPage();
    await page.goto(`/dv/${session.rights[0]?.unit ?? ''}/${new Date().getFullYear() - 1}/cac-chi-bo`);
    await page.locator('.matrix-row').first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    if (isOld) await makeOld(page);
    const frames = await page.evaluate(
      () =>
        new Promise<number[]>((done) => {
          const gaps: number[] = [];
          let before = performance.now();
          const end = before + 3000;
          const step = (now: number) => {
            gaps.push(now - before);
            before = now;
            window.scrollBy(0, 60);
            if (now < end) requestAnimationFrame(step);
            else done(gaps.slice(1));
          };
          requestAnimationFrame(step);
        }),
    );
    const rate = (frames.length / frames.reduce((sum, gap) => sum + gap, 0)) * 1000;
    found.push({
      what: `1,540 rows scrolled, ${isOld ? 'four times slower' : 'this machine'}`,
      found: Math.round(rate), unit: 'pictures a second', target: 58, atLeast: true,
      details: `${frames.filter((gap) => gap > 34).length} of ${frames.length} pictures late by one or more, longest ${Math.round(Math.max(...frames))} ms`,
    });
    await context.close();
  }
  return found;
}
