// The other half of bench/side_by_side: DuckDB, in memory, two threads, warm, typed columns. Every formulation below gives the
// same answer; the quickest pair counts.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2];
const engine = JSON.parse(readFileSync(`${folder}/engine.json`, 'utf8'));
const { attendance, streak, preparation, minutes, threshold } = engine.parameters;
const criteria = [...Array(engine.criteria).keys()];

// Marks of a meeting: src/meetings/meeting_columns.hpp.
const thematic = '(marks & 3) = 1';
const incomplete = '(marks & 4) <> 0';

// What makes a meeting fail, or leaves it open, under nt-2023.
const meetingFails = {
  attendance: `NOT ${thematic} AND NOT ${incomplete} AND present * 100 <= ${attendance} * eligible`,
  unexcused_absence: 'unexcused > 0',
  opinions: `NOT ${thematic} AND speakers < CASE WHEN roll > 20 THEN 7 WHEN roll >= 11 THEN 5 ELSE least(3, eligible) END`,
  duration: 'minutes < CASE WHEN (marks & 3) = 2 THEN 120 WHEN roll < 10 THEN 60 ELSE 90 END',
  preparation: `(marks & ${preparation}) <> ${preparation}`,
  minutes: `(marks & ${minutes}) <> ${minutes}`,
  self_rating: '(marks & 16384) = 0',
};
const meetingOpen = {
  attendance: `NOT ${thematic} AND ${incomplete}`,
  unexcused_absence: `${incomplete} AND unexcused = 0`,
};
const failNames = Object.keys(meetingFails);
const openNames = Object.keys(meetingOpen);

// Three ways to bring a year's meetings together: one aggregate a check; bits of one number; the same with months beside them.
const perCheck = `
  SELECT unit,
    ${failNames.map((n) => `bool_or(${meetingFails[n]}) AS f_${n}`).join(',\n    ')},
    ${openNames.map((n) => `bool_or(${meetingOpen[n]}) AS o_${n}`).join(',\n    ')},
    bit_or(CASE WHEN ${thematic} THEN 0::USMALLINT ELSE month_bit END) AS months,
    sum(CASE WHEN (marks & 3) <> 0 THEN 1 ELSE 0 END) AS thematic
  FROM meetings GROUP BY unit`;
const bit = (condition, place) => `(CASE WHEN ${condition} THEN ${1 << place} ELSE 0 END)`;
const unpack = (bits) =>
  [...failNames.map((n, i) => `(${bits} & ${1 << i}) <> 0 AS f_${n}`), ...openNames.map((n, i) => `(${bits} & ${1 << (8 + i)}) <> 0 AS o_${n}`)].join(', ');
const allBits = [...failNames.map((n, i) => bit(meetingFails[n], i)), ...openNames.map((n, i) => bit(meetingOpen[n], 8 + i))].join(' | ');
const asBits = `
  SELECT unit, ${unpack('bits')}, months, thematic FROM (
    SELECT unit, bit_or((${allBits})::USMALLINT) AS bits,
      bit_or(CASE WHEN ${thematic} THEN 0::USMALLINT ELSE month_bit END) AS months,
      count(*) FILTER (WHERE (marks & 3) <> 0) AS thematic
    FROM meetings GROUP BY unit)`;
const oneNumber = `
  SELECT unit, ${unpack('bits')}, (bits >> 16) & 4095 AS months, thematic FROM (
    SELECT unit, bit_or((${allBits})::UINTEGER | CASE WHEN ${thematic} THEN 0::UINTEGER ELSE month_bit::UINTEGER << 16 END) AS bits,
      sum(((marks & 3) <> 0)::INTEGER) AS thematic
    FROM meetings GROUP BY unit)`;
const gather = { 'an aggregate a check': perCheck, 'bits of a number': asBits, 'all in one number': oneNumber };

// Two ways to find runs of excused absences that are too long: numbers in a row are absences in a row. (A table joined with
// itself takes four times as long as the slower of them.)
const runs = {
  'window by unit': `
    SELECT DISTINCT unit FROM (
      SELECT unit, key, lag(key, ${streak}) OVER (PARTITION BY unit ORDER BY key) AS earlier FROM excused)
    WHERE key - earlier = ${streak}`,
  'window in table order': `
    SELECT DISTINCT unit FROM (
      SELECT unit, key, lag(key, ${streak}) OVER () AS earlier, lag(unit, ${streak}) OVER () AS earlier_unit FROM excused)
    WHERE unit = earlier_unit AND key - earlier = ${streak}`,
};

const fails = (check) => `f_${check}`;
const opens = (check) => (['attendance', 'unexcused_absence', 'excused_streak', 'member_ratings_completed', 'member_ratings_good'].includes(check) ? `o_${check}` : 'false');
const any = (checks, of) => `(${checks.map(of).join(' OR ')})`;

function question(gathered, long) {
  const of = (c, what) => {
    const mine = engine.indicators.filter((i) => i.criterion === c);
    const sums = mine.map((i) => {
      const failed = any(i.checks, fails);
      const open = any(i.checks, (n) => `(${opens(n)} AND NOT ${fails(n)})`);
      if (what === 'achieved') return `CASE WHEN ${failed} OR ${open} THEN 0 ELSE ${i.maximum} END`;
      if (what === 'open') return `CASE WHEN NOT ${failed} AND ${open} THEN ${i.maximum} ELSE 0 END`;
      return `${i.maximum}`;
    });
    const judged = { achieved: `achieved_${c}`, open: `open_${c}`, applicable: `judged_${c} + open_${c}` }[what];
    return `(${[judged, ...sums].join(' + ')})`;
  };
  const checks = Object.keys(engine.answer.failing);
  return `
  WITH gathered AS (${gathered}),
  long AS (${long}),
  facts AS (
    SELECT g.*, u.* EXCLUDE (unit),
      l.unit IS NOT NULL AS f_excused_streak, g.o_attendance AS o_excused_streak,
      bit_count(months) < 12 AS f_regular_count, thematic < 4 AS f_thematic_count,
      excellent + good + completed + not_completed AS rated
    FROM units u JOIN gathered g USING (unit) LEFT JOIN long l USING (unit)),
  rated AS (
    SELECT *,
      rated <> 0 AND excellent + good + completed + not_yet < rated + not_yet AS f_member_ratings_completed,
      rated <> 0 AND (excellent + good + not_yet) * 100 < 80 * (rated + not_yet) AS f_member_ratings_good,
      rated = 0 OR not_yet <> 0 AS o_member_ratings_completed, rated = 0 OR not_yet <> 0 AS o_member_ratings_good
    FROM facts),
  settled AS (
    SELECT *,
      ${criteria.map((c) => `${of(c, 'achieved')} AS a_${c}, ${of(c, 'open')} AS p_${c}, ${of(c, 'applicable')} AS m_${c}`).join(',\n      ')}
    FROM rated),
  weighed AS (
    SELECT *,
      ${any(criteria, (c) => `(a_${c} + p_${c}) * 100 < ${threshold} * m_${c}`)} AS f_criterion_threshold,
      ${any(criteria, (c) => `a_${c} * 100 < ${threshold} * m_${c}`)} AS short,
      ${any(criteria, (c) => `p_${c} <> 0`)} AS open_points
    FROM settled),
  judged AS (
    SELECT *, short AND NOT f_criterion_threshold AS o_criterion_threshold,
      ${any(engine.conditions, fails)} AS fails_condition
    FROM weighed),
  verdicts AS (
    SELECT *, NOT fails_condition AND (knock_outs <> 0 OR open_points OR
      ${any(checks, (n) => `(${n === 'criterion_threshold' ? 'o_criterion_threshold' : opens(n)} AND NOT ${fails(n)})`)}) AS pending
    FROM judged)
  SELECT
    count(*) FILTER (WHERE NOT fails_condition AND NOT pending) AS qualified,
    count(*) FILTER (WHERE fails_condition) AS not_qualified,
    count(*) FILTER (WHERE pending) AS pending,
    ${checks.map((n) => `count(*) FILTER (WHERE ${fails(n)}) AS failing_${n}`).join(',\n    ')},
    ${checks.map((n) => `count(*) FILTER (WHERE ${n === 'criterion_threshold' ? 'o_criterion_threshold' : opens(n)} AND NOT ${fails(n)}) AS open_${n}`).join(',\n    ')}
  FROM verdicts`;
}

function differences(row) {
  const { qualified, not_qualified, pending, failing, open } = engine.answer;
  const expected = { qualified, not_qualified, pending };
  for (const [name, count] of Object.entries(failing)) expected[`failing_${name}`] = count;
  for (const [name, count] of Object.entries(open)) expected[`open_${name}`] = count;
  return Object.entries(expected).filter(([name, count]) => Number(row[name]) !== count)
    .map(([name, count]) => `${name}: engine ${count}, DuckDB ${row[name]}`);
}

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const db = await instance.connect();
const small = (names) => names.map((n) => `'${n}': 'USMALLINT'`).join(', ');
await db.run(`CREATE TABLE meetings AS FROM read_csv('${folder}/meetings.csv', header = false, auto_detect = false, columns = {'unit': 'UINTEGER',
  ${small(['marks', 'present', 'eligible', 'unexcused', 'roll', 'speakers', 'minutes', 'month_bit'])}})`);
await db.run(`CREATE TABLE excused AS FROM read_csv('${folder}/excused.csv', header = false, auto_detect = false, columns = {'unit': 'UINTEGER', 'key': 'UINTEGER'})`);
await db.run(`CREATE TABLE units AS FROM read_csv('${folder}/units.csv', header = false, auto_detect = false, columns = {'unit': 'UINTEGER',
  ${small(['excellent', 'good', 'completed', 'not_completed', 'not_yet', 'knock_outs'])},
  ${criteria.flatMap((c) => ['achieved', 'judged', 'open', 'open_count'].map((n) => `'${n}_${c}': 'INTEGER'`)).join(', ')}})`);
const version = (await (await db.runAndReadAll('SELECT version() AS v')).getRowObjects())[0].v;

async function ask(sql) {
  const start = process.hrtime.bigint();
  const rows = (await db.runAndReadAll(sql)).getRowObjects();
  return { micros: Number(process.hrtime.bigint() - start) / 1000, row: rows[0] };
}

const found = [];
for (const perfect of [12, 20]) {
  await db.run(`SET perfect_ht_threshold = ${perfect}`);
  for (const [gatherName, gathered] of Object.entries(gather)) {
    for (const [runName, long] of Object.entries(runs)) {
      const sql = question(gathered, long);
      const wrong = differences((await ask(sql)).row);
      if (wrong.length !== 0) {
        console.error(`DuckDB (${gatherName}, ${runName}) and the engine disagree:\n  ${wrong.join('\n  ')}`);
        process.exit(1);
      }
      const times = [];
      for (let i = 0; i < 7; ++i) times.push((await ask(sql)).micros);
            found.push({ name: `${gatherName}; ${runName}${perfect === 20 ? '; array of groups' : ''}`, micros: Math.min(...times) });
    }
  }
}
found.sort((a, b) => a.micros - b.micros);

const ms = (micros) => (micros / 1000).toFixed(2).padStart(9) + ' ms';
const mb = (bytes) => (bytes / 1e6).toFixed(0).padStart(9) + ' MB';
const all = engine.sizes.at(-1);
const gbs = (micros) => (all.read / micros / 1000).toFixed(1);
const duck = found[0].micros;
const line = (label, value, note = '') => console.log(label.padEnd(44) + value + (note ? '   ' + note : ''));

console.log(`${all.cells} cells, ${all.meetings} meetings, ${engine.excused} excused absences; attendance over ${attendance} %`);
console.log(`answers: ${engine.answer.qualified} qualified, ${engine.answer.not_qualified} not, ${engine.answer.pending} pending; counts per check identical\n`);
line('plain sum of the bytes judged, 1 thread', ms(all.sum[0]), `${gbs(all.sum[0])} GB/s`);
line('plain sum of the bytes judged, 2 threads', ms(all.sum[1]), `${gbs(all.sum[1])} GB/s: the limit of the memory`);
line('engine, 1 thread', ms(all.judge[0]), `${gbs(all.judge[0])} GB/s, ${(all.judge[0] / all.sum[0]).toFixed(1)} × the sum`);
line('engine, 2 threads', ms(all.judge[1]), `${gbs(all.judge[1])} GB/s, ${(all.judge[1] / all.sum[1]).toFixed(1)} × the sum, ${(all.judge[1] * 1000 / all.meetings).toFixed(1)} ns a meeting`);
line(`DuckDB ${version}, 2 threads`, ms(duck), found[0].name);
line('DuckDB ÷ engine, both 2 threads', (duck / all.judge[1]).toFixed(1).padStart(9) + ' ×', 'target 60 ×');
line('one cell with every explanation', ms(engine.evaluate_ns / 1000), 'target 0.05 ms');
console.log();
line('engine: columns', mb(all.bytes));
line('engine: peak of the process', mb(engine.peak), 'with the making of the cells');
line('DuckDB: process', mb(process.memoryUsage().rss));
console.log('\ngrowth, 2 threads');
for (const size of engine.sizes) {
  line(`  ${size.cells} cells`, ms(size.judge[1]), `${(size.judge[1] * 1000 / size.meetings).toFixed(1)} ns a meeting; 1 thread ${(size.judge[0] * 1000 / size.meetings).toFixed(1)}`);
}
console.log('\nformulations of DuckDB');
for (const { name, micros } of found) line(`  ${name}`.padEnd(66), ms(micros));
