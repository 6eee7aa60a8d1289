// Measures the web application as people on old machines have it; prints a table, ends with 1 when a target is missed.
//   tools/web measure
import { type Browser } from '@playwright/test';

import makeRecords from '../make_records.ts';
import { Server } from '../server.ts';
import { acts } from './acts.ts';
import { firstAndAgain } from './home.ts';
import { scrolling } from './scrolling.ts';
import { openBrowser } from './slow_browser.ts';

export interface Measure {
  what: string;
  found: number;
  unit: string;
  /// At most this; a rate must be at least this.
  target: number;
  atLeast?: boolean;
  details?: string;
}

const kinds: ((browser: Browser, server: Server) => Promise<Measure[]>)[] = [firstAndAgain, acts, scrolling];
const wanted = process.argv.slice(2);

makeRecords();
const server = await Server.start();
const browser = await openBrowser();
let missed = 0;
try {
  for (const kind of kinds) {
    if (wanted.length > 0 && !wanted.includes(kind.name)) continue;
    for (const { what, found, unit, target, atLeast, details } of await kind(browser, server)) {
      const met = atLeast ? found >= target : found <= target;
      if (!met) ++missed;
      console.log(`${met ? 'met   ' : 'MISSED'}  ${what}: ${found} ${unit} (${atLeast ? 'at least' : 'at most'} ${target})${details ? `  ${details}` : ''}`);
    }
  }
} finally {
  await browser.close();
  server.stop();
}
process.exitCode = missed > 0 ? 1 : 0;
