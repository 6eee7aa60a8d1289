// Takes pictures of every page: desktop, phone, dark, large text, English.
//   tools/web node --experimental-strip-types e2e/screenshots.ts [folder] [beginning of a name, or a look, …]
// Looked at before a change is called done; the guide's pictures come from here too.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { chromium, type Browser, type Page } from '@playwright/test';

import { makeCrowd, type Crowd } from './crowd.ts';
import makeRecords from './make_records.ts';
import { beginAssessment, longestBody, movementShots, playedRecords, playedYear, standingOf } from './movement_shots.ts';
import { Server, type Login } from './server.ts';
import type { Place, Shot } from './shot.ts';

const shots: Shot[] = [
  { name: 'dang-nhap', login: null, path: () => '/dang-nhap' },
  { name: 'bat-dau', login: null, path: () => '/bat-dau' },
  { name: 'viec-can-lam', login: 'chi-uy', path: () => '/' },
  { name: 'viec-can-lam-dang-vien', login: 'dang-vien', path: () => '/' },
  { name: 'viec-can-lam-co-so', login: 'can-bo-co-so', path: () => '/' },
  { name: 'viec-can-lam-quan-tri', login: 'quan-tri', path: () => '/' },
  { name: 'chi-bo-nam-nay', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}` },
  { name: 'chi-bo-nam-truoc', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year - 1}` },
  {
    name: 'vi-sao',
    login: 'chi-uy',
    path: (at) => `/dv/${at.unit}/${at.year - 1}`,
    act: async (page) => {
      await page.locator('.why').first().click();
      await page.locator('.ant-drawer').waitFor();
      await page.waitForTimeout(500);
    },
  },
  { name: 'sinh-hoat', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/sinh-hoat` },
  { name: 'buoi-sinh-hoat', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/sinh-hoat/${at.meeting}` },
  { name: 'buoi-da-chot', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/sinh-hoat/${at.held}` },
  { name: 'dang-vien', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/dang-vien` },
  { name: 'mot-dang-vien', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/dang-vien/${at.member}` },
  { name: 'noi-dung', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/noi-dung` },
  { name: 'minh-chung', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/minh-chung` },
  { name: 'van-ban', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/van-ban` },
  { name: 'van-ban-lap', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/van-ban`, act: lookAtNotice },
  { name: 'van-ban-mot', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/van-ban`, act: makeRegistration },
  { name: 'van-ban-co-so', login: 'can-bo-co-so', path: (at) => `/dv/${at.unit}/${at.year}/van-ban` },
  { name: 'to-chuc', login: 'can-bo-khoi', path: (at) => `/dv/${at.unit}/${at.year}/to-chuc` },
  { name: 'nhap', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/nhap` },
  { name: 'don-vi-nam-nay', login: 'can-bo-co-so', path: (at) => `/dv/${at.unit}/${at.year}` },
  { name: 'soat-ho-so', login: 'can-bo-co-so', path: (at) => `/dv/${at.unit}/${at.year - 1}/soat-ho-so` },
  { name: 'cac-chi-bo', login: 'can-bo-khoi', path: (at) => `/dv/${at.unit}/${at.year}/cac-chi-bo`, long: true },
  { name: 'tai-khoan', login: 'quan-tri', path: () => '/quan-tri/tai-khoan' },
  { name: 'nhat-ky', login: 'kiem-tra', path: () => '/quan-tri/nhat-ky' },
  { name: 'he-thong', login: 'quan-tri', path: () => '/quan-tri/he-thong' },
  { name: 'tai-khoan-cua-toi', login: 'chi-uy', path: () => '/toi' },
  { name: 'dong-chi-bo', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.cell}/${at.year}` },
  { name: 'dong-dang-vien', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.cell}/${at.year}/dang-vien`, long: true },
  { name: 'dong-mot-dang-vien', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.cell}/${at.year}/dang-vien/${at.crowd.member}` },
  { name: 'dong-don-vi', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.committee}/${at.year}` },
  { name: 'dong-cac-chi-bo', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.committee}/${at.year}/cac-chi-bo`, long: true },
  { name: 'trong-chi-bo', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.empty}/${at.year}` },
  { name: 'trong-sinh-hoat', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.empty}/${at.year}/sinh-hoat` },
  { name: 'trong-dang-vien', login: 'can-bo-co-so', path: (at) => `/dv/${at.crowd.empty}/${at.year}/dang-vien` },
  { name: 'loi-may-chu', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/dang-vien`, act: (page) => goOn(page, { status: 500, body: { status: 500, code: 'unknown', title: 'Có lỗi ngoài dự tính ở máy chủ' } }) },
  { name: 'mat-may-chu', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/dang-vien`, act: (page) => goOn(page, { status: 503, body: { status: 503, code: 'unknown', title: 'Máy chủ đang bận' } }) },
  { name: 'mat-mang', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/dang-vien`, act: (page) => goOn(page, 'gone') },
  { name: 'ngoai-quyen', login: 'chi-uy', path: (at) => `/dv/${at.crowd.committee}/${at.year}` },
  { name: 'khong-co-buoi', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/sinh-hoat/01j00000000000000000000000` },
  { name: 'khong-co-dang-vien', login: 'chi-uy', path: (at) => `/dv/${at.unit}/${at.year}/dang-vien/01j00000000000000000000000` },
  {
    name: 'het-phien',
    login: 'dang-vien',
    path: () => '/',
    act: async (page) => {
      await page.context().clearCookies();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('nguyen');
      await page.waitForTimeout(1500);
    },
  },
  { name: 'khong-co-trang', login: 'chi-uy', path: () => '/khong-co' },
];

async function lookAtNotice(page: Page): Promise<void> {
  await page.locator('.paper-kinds button').nth(1).click();
  await page.locator('.paper-form select').first().selectOption({ index: 1 });
  await page.waitForTimeout(500);
}

async function makeRegistration(page: Page): Promise<void> {
  await page.locator('.paper-kinds button').first().click();
  await page.locator('.paper-form [type=submit]').click();
  await page.locator('.preview canvas, .preview [role=document]').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(1500);
}

/// To another page while the server answers with a fault, or not at all.
async function goOn(page: Page, answer: { status: number; body: object } | 'gone'): Promise<void> {
  await page.route('**/api/v1/**', (route) =>
    answer === 'gone' ? route.abort('internetdisconnected') : route.fulfill({ status: answer.status, contentType: 'application/problem+json', body: JSON.stringify(answer.body) }),
  );
  await page.locator('.navigation a').nth(2).click();
  await page.waitForTimeout(4000);
  await page.unroute('**/api/v1/**');
}

const looks = [
  { name: 'may-ban', width: 1366, height: 768, preferences: {} },
  { name: 'dien-thoai', width: 360, height: 740, preferences: {} },
  { name: 'nen-toi', width: 1366, height: 768, preferences: { mode: 'dark' } },
  { name: 'chu-to', width: 1366, height: 768, preferences: { size: 'large' } },
  { name: 'phong-to', width: 683, height: 384, preferences: {} },
  { name: 'english', width: 1366, height: 768, preferences: { language: 'en' } },
];

async function firstOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(`/api/v1${path}`);
  return answer.ok() ? (((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '') : '';
}

/// Where the login has most to say, in that year, with a meeting to come, one held and a member.
async function placeOf(page: Page, year: number, crowd: Crowd): Promise<Place> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as { rights: { unit: string; permissions: string[] }[] };
  const unit = session.rights.toSorted((a, b) => b.permissions.length - a.permissions.length)[0]?.unit ?? '';
  const meetings = `/units/${unit}/meetings?year=${year}&limit=1`;
  return {
    unit,
    year,
    meeting: await firstOf(page, `${meetings}&state=planned`),
    held: await firstOf(page, `${meetings}&state=finalised`),
    member: await firstOf(page, `/units/${unit}/members?limit=1`),
    files: await standingOf(page, unit, year),
    crowd,
  };
}

/// A server with the shots that are taken of it.
interface Province {
  server: Server;
  year: number;
  crowd: Crowd;
  shots: Shot[];
}

async function take(browser: Browser, province: Province, look: (typeof looks)[number], login: Login | null, mine: Shot[], out: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    // Answers of the server that are made up here would not come through it.
    serviceWorkers: 'block',
    baseURL: province.server.address,
  });
  await context.addInitScript((preferences) => {
    localStorage.setItem('bontot.preferences', preferences);
    localStorage.setItem('bontot.signed_in', '1');
  }, JSON.stringify({ mode: 'light', size: 'normal', language: 'vi', ...look.preferences }));
  const page = await context.newPage();
  page.on('console', (message) => {
    if (login && ['error', 'warning'].includes(message.type())) console.log(`  ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  if (login) await context.request.post('/api/v1/demonstration/session', { data: { login } });
  const nowhere = { unit: '', year: 0, meeting: '', held: '', member: '', files: {}, crowd: province.crowd };
  const place = login ? await placeOf(page, province.year, province.crowd) : nowhere;
  for (const shot of mine) {
    await page.goto(shot.path(place), { waitUntil: 'load' });
    await page.locator('.loading').first().waitFor({ state: 'detached' }).catch(() => undefined);
    await page.waitForTimeout(600);
    await shot.act?.(page);
    await page.screenshot({ path: `${out}/${shot.name}-${look.name}.png`, fullPage: shot.act === undefined && !shot.long });
    console.log(`${shot.name}-${look.name}.png`);
  }
  await context.close();
}

const [folder = 'build/web/screenshots', ...wanted] = process.argv.slice(2);
const out = resolve(import.meta.dirname, '../..', folder);
const isWanted = (shot: Shot) => (look: { name: string }) => wanted.length === 0 || wanted.some((name) => look.name === name || `${shot.name}-${look.name}`.startsWith(name));
mkdirSync(out, { recursive: true });
makeRecords();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });

/// The largest and the emptiest that the screens must bear stand in a district of their own making.
async function provinceOf(server: Server, year: number, shotsOfIt: Shot[], nameOfCell?: string): Promise<Province> {
  const official = await browser.newContext();
  const crowd = await makeCrowd(server, official.request, year, nameOfCell);
  await official.close();
  return { server, year, crowd, shots: shotsOfIt };
}

const provinces: Province[] = [];
try {
  const any = (some: Shot[]) => some.some((shot) => looks.some(isWanted(shot)));
  if (any(shots)) provinces.push(await provinceOf(await Server.start(), new Date().getFullYear(), shots));
  if (any(movementShots)) provinces.push(await provinceOf(await beginAssessment(await Server.start(playedRecords())), playedYear, movementShots, longestBody));
  for (const province of provinces) {
    for (const look of looks) {
      for (const login of new Set(province.shots.map((shot) => shot.login))) {
        const mine = province.shots.filter((shot) => shot.login === login && isWanted(shot)(look));
        if (mine.length > 0) await take(browser, province, look, login, mine, out);
      }
    }
  }
} finally {
  await browser.close();
  for (const { server } of provinces) server.stop();
}
