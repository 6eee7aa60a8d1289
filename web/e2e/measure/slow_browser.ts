import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

import type { Login, Server } from '../server.ts';

/// An old machine on a weak line: the processor four times slower, 1.6 Mbit/s, 150 ms there and back.
export const old = { slower: 4, bytesPerSecond: 1_600_000 / 8, latency: 150 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}

/// A browser that has never been here, its person already known to the server.
export async function newcomer(browser: Browser, server: Server, login: Login, address = server.address): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address, locale: 'vi-VN', viewport: { width: 1366, height: 768 } });
  await context.request.post('/api/v1/session', { headers: { 'X-Bontot-Request': '1' }, data: { login, password: server.password } });
  await context.addInitScript(() => localStorage.setItem('bontot.signed_in', '1'));
  await context.addInitScript(watchPage);
  return context;
}

export async function makeOld(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: old.slower });
}

/// What the page notes about itself while it is used.
export interface Watched {
  shift: number;
  /// What moved.
  shifted: string[];
  /// Longest time from an act to the next picture, by the kind of the act, in milliseconds.
  acts: { name: string; took: number }[];
}

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

function watchPage(): void {
  const everyAct: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', buffered: true, durationThreshold: 16 };
  window.watched = { shift: 0, shifted: [], acts: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as ShiftEntry[]) {
      if (entry.hadRecentInput) continue;
      window.watched.shift += entry.value;
      const moved = entry.sources.map(({ node, previousRect: a, currentRect: b }) => `${(node as Element | null)?.className ?? '?'} ${a.y}+${a.height}→${b.y}+${b.height}`);
      window.watched.shifted.push(`${entry.value.toFixed(3)} at ${Math.round(entry.startTime)}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
      if (entry.interactionId) window.watched.acts.push({ name: entry.name, took: entry.duration });
    }
  }).observe(everyAct);
}

/// When `selector` stood on the page and nothing was loading any more, in milliseconds from the beginning of the navigation.
export async function usable(page: Page, selector: string): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted) && !document.querySelector('.loading') ? performance.now() : 0),
    selector,
    { polling: 'raf', timeout: 60_000 },
  );
  return found.jsonValue();
}

/// Bytes that came over the line for each kind of file, as compressed.
export function weights(page: Page): Promise<{ name: string; kind: string; bytes: number; from: number; to: number }[]> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((entry) => ({
      name: new URL(entry.name).pathname,
      kind: /\.(js|css|woff2)$/.exec(new URL(entry.name).pathname)?.[1] ?? 'other',
      bytes: entry.encodedBodySize,
      from: Math.round(entry.startTime),
      to: Math.round(entry.responseEnd),
    })),
  );
}
