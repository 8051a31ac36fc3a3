/**
 * `npm run bench -- [runs] [--peer PATH …]`: measures start-up time, memory, polling, rate limits and sweeps, compares them with targets and
 * with others, and writes docs/benchmarks.md. `--peer` is the bundle of another action.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportLoad } from './bench/load-section.ts';
import { reportPolling } from './bench/polling-section.ts';
import { reportProcess } from './bench/process-section.ts';
import { Report } from './bench/report.ts';
import { reportSweep } from './bench/sweep-section.ts';

const SEEDS = [20_261_123, 1, 2, 3, 4, 5, 6, 7];

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { peer: { type: 'string', multiple: true, default: [] } },
});
const runs = Number(positionals[0] ?? 15);
const [cpu] = cpus();

const report = new Report();
report.heading(1, 'Benchmarks');
report.text(
  'Written by `npm run bench`. Polling, rate limits and the time of sweeps are simulated. [The decision](decisions/polling.md) explains the schedule, what is learned from the rate limit, and where two targets exclude each other.',
);
report.text(
  `Measured on ${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node.js ${process.version}.`,
);
reportPolling(report, SEEDS[0] ?? 0);
await reportLoad(report, SEEDS);
await reportSweep(report, root);
await reportProcess(report, root, runs, values.peer);
writeFileSync(join(root, 'docs/benchmarks.md'), report.markdown);
console.log(`\n${report.missed} targets missed`);
process.exitCode = report.missed === 0 ? 0 : 1;
