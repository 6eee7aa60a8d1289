import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const program = process.env.BONTOT ?? resolve(import.meta.dirname, '../../build/release/bontot');
export const records = resolve(import.meta.dirname, '../../build/web/e2e-records');

/// Makes the demonstration province once a day (its last year runs up to today) and program; every server then gets a copy.
export default function makeRecords(): void {
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const made = `${records}/${day}-${Math.round(statSync(program).mtimeMs)}`;
  if (existsSync(`${made}/accounts.txt`)) return;
  rmSync(records, { recursive: true, force: true });
  mkdirSync(records, { recursive: true });
  const accounts = execFileSync(program, ['demo', '--data', `${made}.new`, '--until-today'], { encoding: 'utf8' });
  writeFileSync(`${made}.new/accounts.txt`, accounts);
  renameSync(`${made}.new`, made);
}
