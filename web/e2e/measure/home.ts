import type { Browser } from '@playwright/test';

import type { Server } from '../server.ts';
import type { Measure } from './measure.ts';
import { makeOld, newcomer, old, usable, weights } from './slow_browser.ts';
import { weakLine } from './weak_line.ts';

const place = '.place .month-strip';

/// The first page on an old machine: the first time ever, and when it has been there before.
export async function firstAndAgain(browser: Browser, server: Server): Promise<Measure[]> {
  const line = await weakLine(Number(new URL(server.address).port), old.bytesPerSecond, old.latency);
  const context = await newcomer(browser, server, 'chi-uy', line.address);
  const first = await context.newPage();
  await makeOld(first);
  await first.goto('/', { waitUntil: 'commit' });
  const firstTime = await usable(first, place);
  const files = await weights(first);
  await first.waitForLoadState('networkidle');
  const { shift, shifted } = await first.evaluate(() => window.watched);
  if (process.env.WATERFALL) for (const file of files) console.log(`${file.from}–${file.to} ms  ${file.bytes}  ${file.name}`);
  const script = files.filter((file) => file.kind === 'js').reduce((sum, file) => sum + file.bytes, 0);

  // With the service worker in its place and what it keeps.
  await first.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let times = 0; times < 600 && !navigator.serviceWorker.controller; ++times) await new Promise((done) => setTimeout(done, 100));
  });
  await first.waitForLoadState('networkidle');
  await first.close();
  const times: number[] = [];
  for (let round = 0; round < 3; ++round) {
    const again = await context.newPage();
    await makeOld(again);
    await again.goto('/', { waitUntil: 'commit' });
    times.push(await usable(again, place));
    if (process.env.WATERFALL) for (const file of await weights(again)) console.log(`again ${file.from}–${file.to} ms  ${file.bytes}  ${file.name}`);
    await again.close();
  }
  await context.close();
  line.close();
  const median = times.sort((a, b) => a - b)[1] ?? 0;
  return [
    { what: 'home usable, first visit', found: Math.round(firstTime), unit: 'ms', target: 2500, details: `${files.length} files, ${Math.round(files.reduce((sum, file) => sum + file.bytes, 0) / 1000)} kB` },
    { what: 'home usable, again', found: Math.round(median), unit: 'ms', target: 800, details: times.map(Math.round).join(', ') },
    { what: 'JavaScript before the first page, compressed', found: Math.round(script / 1000), unit: 'kB', target: 220 },
    { what: 'layout shift of the home page', found: Number(shift.toFixed(3)), unit: '', target: 0.05, details: process.env.WATERFALL ? shifted.join(' | ') : undefined },
  ];
}
