import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { request as playwrightRequest, type Page } from '@playwright/test';

import { program } from './make_records.ts';
import { giveMissing, unitOf } from './movement_helpers.ts';
import { be, step } from './movement_steps.ts';
import { movementActs as actsInEnglish } from '../src/words/en/movement_acts.ts';
import { movementFiles as filesInEnglish } from '../src/words/en/movement_files.ts';
import { movementActs } from '../src/words/vi/movement_acts.ts';
import { movementFiles } from '../src/words/vi/movement_files.ts';
import type { Login, Server } from './server.ts';
import type { Place, Shot } from './shot.ts';

export const playedYear = 2025;
/// A hundred and twenty letters.
export const longestBody =
  'Chi bộ Trung tâm Dịch vụ hành chính công Ứng dụng công nghệ thông tin và Truyền thông đa phương tiện thành phố Phan Rang';

/// The movement of 2023–2025 played up to a December by one bloc, as `./run` makes it. Made once for each program.
export function playedRecords(): string {
  const folder = resolve(import.meta.dirname, '../../build/web/played');
  const made = `${folder}/${Math.round(statSync(program).mtimeMs)}`;
  if (existsSync(`${made}/accounts.txt`)) return made;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const accounts = execFileSync(program, ['play', '--data', `${made}.new`, '--bloc', '38.161.000.000.000', '--until', `${playedYear}-12-08`], { encoding: 'utf8' });
  writeFileSync(`${made}.new/accounts.txt`, accounts);
  renameSync(`${made}.new`, made);
  return made;
}

/// The cell of the demonstration's secretary is at work on its self-assessment.
export async function beginAssessment(server: Server): Promise<Server> {
  const request = await playwrightRequest.newContext({ baseURL: server.address });
  const session = await be(request, server, 'chi-uy');
  const cell = unitOf(session, 'cell_committee');
  await step(request, cell, 'open', {}, playedYear);
  await giveMissing(request, cell, playedYear);
  await request.dispose();
  return server;
}

/// The first body at each step, of those under this one.
export async function standingOf(page: Page, unit: string, year: number): Promise<Record<string, string>> {
  const answer = await page.request.get(`/api/v1/units/${unit}/years/${year}/files?limit=200`);
  if (!answer.ok()) return {};
  const { items } = (await answer.json()) as { items: { unit: string; kind: string; stage: string }[] };
  const found: Record<string, string> = {};
  for (const line of items) if (line.kind === 'cell') found[line.stage] ??= line.unit;
  return found;
}

const logins: Login[] = ['dang-vien', 'thu-ky', 'chi-uy', 'theo-doi', 'can-bo-co-so', 'bi-thu-co-so', 'can-bo-khoi', 'thuong-vu-khoi', 'kiem-tra', 'quan-tri'];

const at = (place: Place, page: string, year = place.year) => `/dv/${place.unit}/${year}/${page}`;

/// Presses the button that begins with these words, which are the application's own, in the language of the picture.
async function press(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(${names.join('|')})`) }).first().click();
  await page.waitForTimeout(900);
}

const act = (name: keyof typeof movementActs.names) => (page: Page) => press(page, movementActs.names[name], actsInEnglish.names[name]);
const preview = (page: Page) => press(page, movementFiles.preview, filesInEnglish.preview);

/// The page again, while the server answers with a fault.
async function fail(page: Page): Promise<void> {
  await page.route('**/api/v1/**/years/**', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ status: 500, code: 'unknown', title: 'Có lỗi ngoài dự tính ở máy chủ' }) }),
  );
  await page.reload();
  await page.waitForTimeout(3000);
  await page.unroute('**/api/v1/**/years/**');
}

export const movementShots: Shot[] = [
  ...logins.map((login): Shot => ({ name: `pt-viec-${login}`, login, path: () => '/' })),
  { name: 'pt-chi-bo', login: 'chi-uy', path: (place) => at(place, 'phong-trao') },
  { name: 'pt-chi-bo-nam-truoc', login: 'chi-uy', path: (place) => at(place, 'phong-trao', place.year - 1) },
  { name: 'pt-chua-co', login: 'chi-uy', path: (place) => at(place, 'phong-trao', 2022) },
  { name: 'pt-loi', login: 'chi-uy', path: (place) => at(place, 'phong-trao'), act: fail },
  { name: 'pt-rut', login: 'chi-uy', path: (place) => at(place, 'phong-trao'), act: act('withdraw') },
  { name: 'pt-ke-hoach', login: 'chi-uy', path: (place) => at(place, 'phong-trao/ke-hoach') },
  { name: 'pt-tu-danh-gia', login: 'chi-uy', path: (place) => at(place, 'tu-danh-gia') },
  { name: 'pt-gui', login: 'chi-uy', path: (place) => at(place, 'tu-danh-gia'), act: act('submit') },
  { name: 'pt-chua-mo', login: 'can-bo-co-so', path: (place) => `/dv/${place.crowd.empty}/${place.year}/tu-danh-gia` },
  { name: 'pt-ten-dai', login: 'can-bo-co-so', path: (place) => `/dv/${place.crowd.cell}/${place.year}/phong-trao` },
  { name: 'pt-dang-uy', login: 'can-bo-co-so', path: (place) => at(place, 'phong-trao') },
  { name: 'pt-dang-uy-tu-danh-gia', login: 'can-bo-co-so', path: (place) => at(place, 'tu-danh-gia') },
  { name: 'pt-ho-so', login: 'can-bo-co-so', path: (place) => at(place, 'tham-dinh') },
  { name: 'pt-nhieu-ho-so', login: 'can-bo-co-so', path: (place) => at(place, 'tham-dinh?viec=receive'), act: preview },
  { name: 'pt-khong-con', login: 'can-bo-co-so', path: (place) => at(place, 'tham-dinh?viec=accept') },
  { name: 'pt-tham-dinh', login: 'can-bo-co-so', path: (place) => at(place, `tham-dinh/${place.files.received ?? ''}`) },
  { name: 'pt-tra-lai', login: 'can-bo-co-so', path: (place) => at(place, `tham-dinh/${place.files.received ?? ''}`), act: act('return') },
  { name: 'pt-don-doc', login: 'can-bo-co-so', path: (place) => at(place, 'don-doc') },
  { name: 'pt-soat', login: 'can-bo-co-so', path: (place) => at(place, 'soat-ho-so'), long: true },
  { name: 'pt-khoi', login: 'can-bo-khoi', path: (place) => at(place, 'phong-trao') },
  { name: 'pt-khoi-ho-so', login: 'can-bo-khoi', path: (place) => at(place, 'tham-dinh'), long: true },
  { name: 'pt-khoi-bao-cao', login: 'can-bo-khoi', path: (place) => at(place, 'bao-cao'), long: true },
  { name: 'pt-phat-dong', login: 'can-bo-khoi', path: (place) => at(place, 'phong-trao/phat-dong') },
  { name: 'pt-da-cong-nhan', login: 'thuong-vu-khoi', path: (place) => at(place, 'tham-dinh?loc.verdict=recognised', place.year - 1), long: true },
  { name: 'pt-khen-thuong', login: 'thuong-vu-khoi', path: (place) => at(place, 'khen-thuong'), long: true },
];
