import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { program } from './make_records.ts';

const folder = resolve(import.meta.dirname, '../../build/web/e2e-movement');

/// The demonstration province with the records of 2023, in which nobody has registered or been recognised for that year yet:
/// a movement can be played over it. Made once for each program.
export function movementRecords(): string {
  const made = `${folder}/${Math.round(statSync(program).mtimeMs)}`;
  if (existsSync(`${made}/accounts.txt`)) return made;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const accounts = execFileSync(program, ['demo', '--data', `${made}.new`, '--first-year', '2023', '--years', '1'], { encoding: 'utf8' });
  const records = new DatabaseSync(`${made}.new/bontot.db`);
  // The roles hold since before the movement began.
  records.exec("update role_grant set from_date = '2023-01-01'");
  for (const table of ['recognition', 'registration']) records.exec(`delete from ${table} where year = 2023`);
  records.close();
  writeFileSync(`${made}.new/accounts.txt`, accounts);
  renameSync(`${made}.new`, made);
  return made;
}

const dayMs = 86_400_000;

/// From now on the demonstration lives on this day, at the hour of the machine.
export function liveOn(data: string, day: string): void {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const shift = Math.round((Date.parse(day) - Date.parse(today)) / dayMs) * dayMs;
  const records = new DatabaseSync(`${data}/bontot.db`);
  records
    .prepare("insert into setting (root, name, value) values ('38', 'demonstration.clock', ?) on conflict (root, name) do update set value = excluded.value")
    .run(String(shift));
  records.close();
}
