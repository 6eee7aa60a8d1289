import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Cookie, type Page } from '@playwright/test';

import { Server, type Login } from './server.ts';

export type { Login };

interface Fixtures {
  /// Somebody the server knows, as who comes back to the application: no page of it is open yet. (The form has its own
  /// tests.)
  signIn: (login: Login) => Promise<void>;
  /// What the console said and which requests failed: checked empty after every test. A test that provokes a fault
  /// pushes what it expects out of it.
  complaints: string[];
  /// Every page that is opened by its address stands still while it fills itself, until somebody touches it.
  settled: null;
}

interface WorkerFixtures {
  server: Server;
  /// Id of the demonstration's cell: that of chi-uy.
  cell: string;
  /// The cookies of those who have signed in on this worker's server.
  sessions: Map<Login, Cookie[]>;
}

const mostMoved = 0.1;

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/// Runs in the page: tells how far its contents have moved (cumulative layout shift), and what moved last.
function watchMoving(): void {
  const tell = (window as unknown as { bontotMoved: (path: string, sum: number, what: string) => void }).bontotMoved;
  let sum = 0;
  let touched = false;
  // Coming and going of the network is told on the page, as somebody's own acts are.
  for (const act of ['pointerdown', 'keydown', 'input', 'online', 'offline']) window.addEventListener(act, () => (touched = true), { capture: true, once: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (touched || entry.hadRecentInput) continue;
      sum += entry.value;
      const what = entry.sources.map(({ node, previousRect: a, currentRect: b }) => `${(node as Element | null)?.className ?? '?'} ${a.y}+${a.height}→${b.y}+${b.height}`);
      tell(location.pathname, sum, what.join(', '));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (fault) => complaints.push(`page error: ${fault.message}`));
      page.on('requestfailed', (request) => {
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints, 'console errors, warnings, failed requests').toEqual([]);
    },
    { auto: true },
  ],
  settled: [
    async ({ page }, use) => {
      const moved = new Map<string, { sum: number; what: string }>();
      await page.exposeFunction('bontotMoved', (path: string, sum: number, what: string) => {
        if (sum > (moved.get(path)?.sum ?? mostMoved)) moved.set(path, { sum, what });
      });
      await page.addInitScript(watchMoving);
      await use(null);
      expect([...moved].map(([path, { sum, what }]) => `${path}: ${sum.toFixed(3)} ${what}`), 'pages that move by themselves').toEqual([]);
    },
    { auto: true },
  ],
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  signIn: async ({ page, server, sessions }, use) => {
    await use(async (login) => {
      const context = page.context();
      await context.addCookies(sessions.get(login) ?? []);
      // Making sure of a password takes long, on purpose: once for each account, until a test ends the session.
      if (!sessions.has(login) || !(await page.request.get('/api/v1/session')).ok()) {
        const opened = await page.request.post('/api/v1/session', { headers: { 'X-Bontot-Request': '1' }, data: { login, password: server.password } });
        expect(opened.ok(), await opened.text()).toBe(true);
        sessions.set(login, await context.cookies());
      }
      // An empty page of the same address, so that a test may set what the browser keeps; not the application yet.
      const empty = '/tests/nothing';
      await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
      await page.goto(empty);
      await page.evaluate(() => localStorage.setItem('bontot.signed_in', '1'));
      await page.unroute(empty);
    });
  },
  cell: [
    async ({ server, playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: server.address });
      await request.post('/api/v1/session', { data: { login: 'chi-uy', password: server.password } });
      const session = (await (await request.get('/api/v1/session')).json()) as { rights: { role: string; unit: string }[] };
      await request.dispose();
      await use(session.rights.find((right) => right.role === 'cell_committee')?.unit ?? '');
    },
    { scope: 'worker' },
  ],
});

export { expect };

/// Until the service worker stands and has what the page asked for.
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let times = 0; times < 300 && !navigator.serviceWorker.controller; ++times) await new Promise((done) => setTimeout(done, 100));
  });
}

/// WCAG 2.2 AA, as far as axe can see.
/// `within`: only that part, where a drawer lies over what cannot be used now.
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // Its other mode opens a page more each time, for frames of other origins: there are none.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).include(within).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
