/**
 * `npm run bench -- [runs] [--peer PATH …]`: measures start-up time, memory and polling, compares them with targets and
 * with others, and writes docs/benchmarks.md. `--peer` is the bundle of another action.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportPolling } from './bench/polling-section.ts';
import { reportProcess } from './bench/process-section.ts';
import { Report } from './bench/report.ts';

const SEED = 20_261_123;

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
  'Written by `npm run bench`. Polling is simulated. [The decision](decisions/polling.md) explains the schedule.',
);
report.text(
  `Measured on ${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node.js ${process.version}.`,
);
reportPolling(report, SEED);
await reportProcess(report, root, runs, values.peer);
writeFileSync(join(root, 'docs/benchmarks.md'), report.markdown);
console.log(`\n${report.missed} targets missed`);
process.exitCode = report.missed === 0 ? 0 : 1;
