import { defineConfig } from '@playwright/test';

// Tests that take a minute each: begun first, so that at the end nobody waits for the last of them alone.
const long = ['**/whole_year.spec.ts', '**/movement.spec.ts'];

// Real browser, real server, real records: e2e/fixtures.ts starts the program on a copy of demonstration data.
export default defineConfig({
  testDir: './e2e',
  outputDir: '../build/web/e2e',
  globalSetup: './e2e/make_records.ts',
  fullyParallel: true,
  workers: 2,
  // A machine that also builds may starve a test once; what needed its second try is told as flaky, and is a fault to find.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: long },
  ],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    // What is still fading in or out has colours of neither state.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
