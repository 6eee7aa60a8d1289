import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /// Processor time of the thread, in microseconds: what other programs of the machine take does not count.
  tdur?: number;
  args?: { name?: string };
}

/// What a page is busy with while it scrolls. The parts lie within the tasks; script is what is left of them.
const kinds: Record<string, string> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'prepaint',
  Paint: 'paint',
  Layerize: 'layerize',
  Commit: 'commit',
  HitTest: 'hit test',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
};

/// Milliseconds of processor time that the page's main thread spent while `act` ran, all of it and by kind.
export async function mainThread(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<{ all: number; parts: Record<string, number> }> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`));
  const sums = new Map<string, Map<string, number>>();
  for (const { name, ph, pid, tid, tdur = 0 } of traceEvents) {
    const thread = `${pid}/${tid}`;
    if (ph !== 'X' || !mains.has(thread)) continue;
    const kind = name === 'RunTask' ? 'all' : kinds[name];
    if (!kind) continue;
    const mine = sums.get(thread) ?? new Map<string, number>();
    sums.set(thread, mine.set(kind, (mine.get(kind) ?? 0) + tdur / 1000));
  }
  const busiest = [...sums.values()].sort((one, other) => (other.get('all') ?? 0) - (one.get('all') ?? 0))[0] ?? new Map<string, number>();
  const { all = 0, ...parts } = Object.fromEntries(busiest);
  return { all, parts };
}
