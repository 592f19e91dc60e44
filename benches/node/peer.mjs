// Measures npm chinese-days on the rows of ../python/rows.py and checks its answers.
//
//     node peer.mjs --days FILE --out FILE [--quick]
//
// FILE of --days: a line `YYYY-MM-DD 0|1` for every day of 2004-2026, the exact calendar. The zone is
// Asia/Shanghai: west of UTC the package answers wrongly. The median of three rounds, the
// shorter of wall and processor time, in ns a row. Dates go in as `YYYY-MM-DD` and are made beforehand.

process.env.TZ = "Asia/Shanghai";

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";

const ROUNDS = 3;
const DAY = 86_400_000;
const MASK = (1n << 64n) - 1n;
const require = createRequire(import.meta.url);

const { values: given } = parseArgs({
  options: { days: { type: "string" }, out: { type: "string" }, quick: { type: "boolean", default: false } },
});
if (given.days === undefined || given.out === undefined) {
  console.error("usage: node peer.mjs --days FILE --out FILE [--quick]");
  process.exit(2);
}

/** The rows as ../python/rows.py defines them. */
function makeRows(count) {
  let state = 0x6a6963656e67n;
  const draw = () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  };
  return Array.from({ length: count }, () => {
    const start = 16436 + Number(draw() % 4261n);
    return { start, n: 1 + Number(draw() % 60n) };
  });
}

const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The exact calendar: rank (working days up to each day) and select (the day after so many). */
function readExact(file) {
  const lines = readFileSync(file, "ascii").trim().split("\n");
  const first = dayOf(lines[0].slice(0, 10));
  const works = lines.map((line, index) => {
    if (dayOf(line.slice(0, 10)) !== first + index || !/^.{10} [01]\r?$/.test(line)) {
      throw new Error(`line ${index + 1}: expected the next day and 0 or 1`);
    }
    return line[11] === "1";
  });
  const rank = [];
  const select = [];
  works.forEach((working, index) => {
    if (working) select.push(first + index);
    rank.push(select.length);
  });
  return { first, works, rank, select };
}

const exact = readExact(given.days);
const upto = (day) => exact.rank[day - exact.first];

const operations = (library) => ({
  add_working_days: {
    size: given.quick ? 10_000 : 100_000,
    input: ({ start, n }) => [n, dateOf(start)],
    call: ([n, date]) => library.findWorkday(n, date),
    number: dayOf,
    exact: ({ start, n }) => exact.select[upto(start) + n - 1],
  },
  is_working_day: {
    size: given.quick ? 100_000 : 1_000_000,
    input: ({ start }) => dateOf(start),
    call: (date) => library.isWorkday(date),
    number: (answer) => answer,
    exact: ({ start }) => exact.works[start - exact.first],
  },
  count_working_days: {
    size: given.quick ? 10_000 : 100_000,
    input: ({ start, n }) => [dateOf(start + 1), dateOf(start + n)],
    call: ([from, to]) => library.getWorkdaysInRange(from, to).length,
    number: (answer) => answer,
    exact: ({ start, n }) => upto(start + n) - upto(start),
  },
});

function measure(operation, rows) {
  const inputs = rows.map(operation.input);
  inputs.slice(0, 100).forEach(operation.call);
  const times = [];
  let answers = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const wall = process.hrtime.bigint();
    const before = process.cpuUsage();
    answers = inputs.map(operation.call);
    // On a busy machine wall time would count other programs against the peer.
    const spent = process.cpuUsage(before);
    times.push(Math.min(Number(process.hrtime.bigint() - wall), 1000 * (spent.user + spent.system)));
  }
  times.sort((a, b) => a - b);
  const wrong = rows.filter((row, index) => operation.number(answers[index]) !== operation.exact(row)).length;
  return { rows: rows.length, rounds: ROUNDS, ns: times[(ROUNDS - 1) / 2] / rows.length, wrong };
}

/** The days of the whole exact calendar that the package takes for something else. */
function wholeCalendar(library) {
  const days = exact.works.map((_, index) => dateOf(exact.first + index));
  const wrong = days.filter((date, index) => library.isWorkday(date) !== exact.works[index]);
  return { days: days.length, wrong: wrong.length, first: wrong.slice(0, 3) };
}

function run() {
  const peer = "chinese-days (npm)";
  let library;
  let version;
  try {
    library = require("chinese-days");
    version = require("chinese-days/package.json").version;
  } catch {
    const reason = "chinese-days not installed";
    return Object.keys(operations()).map((operation) => ({ peer, operation, not_run: reason }));
  }
  const list = Object.entries(operations(library));
  const table = makeRows(Math.max(...list.map(([, { size }]) => size)));
  return list.map(([name, operation]) => {
    const result = { peer, version, operation: name, ...measure(operation, table.slice(0, operation.size)) };
    if (name === "is_working_day") result.calendar = wholeCalendar(library);
    console.log(`${peer}: ${name} ${result.ns.toFixed(1)} ns`);
    return result;
  });
}

const about = { quick: given.quick, runtime: `Node ${process.versions.node}`, processor: cpus()[0]?.model ?? process.arch };
mkdirSync(dirname(given.out), { recursive: true });
writeFileSync(given.out, `${JSON.stringify({ ...about, measurements: run() }, null, 1)}\n`);
