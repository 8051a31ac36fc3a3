/**
 * `npm run bench -- --waits FILE [--runs N]`: simulates recorded waits, measures how long a step takes, compares both with targets, and
 * writes docs/benchmarks.md. FILE is JSON with times in seconds, see `bench/waits.ts`. Needs the bundle of `npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportProcess } from './bench/process.ts';
import { Report } from './bench/report.ts';
import { reportWaits } from './bench/waits.ts';

const root = join(import.meta.dirname, '..');
const { waits, runs } = parseArgs({
  options: { waits: { type: 'string' }, runs: { type: 'string', default: '15' } },
}).values;
if (!waits) {
  throw new Error('Usage: npm run bench -- --waits FILE [--runs N]');
}
const [cpu] = cpus();

const report = new Report();
report.heading(1, 'Benchmarks');
report.text('Written by `npm run bench`. [The decision](decisions/polling.md) explains the schedule.');
reportWaits(report, JSON.parse(readFileSync(waits, 'utf8')));
await reportProcess(report, root, Number(runs));
report.text(
  `Measured on ${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node.js ${process.version}.`,
);
writeFileSync(join(root, 'docs/benchmarks.md'), report.markdown);
console.log(`${report.markdown}\n${report.missed} targets missed`);
process.exitCode = report.missed === 0 ? 0 : 1;
