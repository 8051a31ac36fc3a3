/** `npm run bench [runs]`: what the action costs, as ratios measured side by side, and how it polls, against their targets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { createSchedule } from '../src/instance/schedule.ts';
import { startDistantEmulator } from './bench/emulator.ts';
import { loadOf } from './bench/load.ts';
import { median, memoryOfStep, timeOfNothing, timeOfStep } from './bench/measure.ts';
import { fixedSchedule, simulateMany } from './bench/polling.ts';
import { ARCHIVE_LIMIT, archiveSize } from './checks/size.ts';
import { inputsFor } from './emulated.ts';
import type { StepOptions } from './local-runner/index.ts';

const BAD_INPUT_RATIO = 2.3;
const CREATE_RATIO = 3.8;
const MEMORY_MIB = 70;
const SHORT_LAG_MS = 1_500;
const SHORT_POLLS_ABOVE = 3;
const LONG_LAG_SHARE = 0.025;

const BUCKET = { capacity: 60, perMinute: 60 };
const LOAD_MAKESPAN_RATIO = 1.3;
const LOAD_SHARE_OF_429 = 0.1;
const LOADS = [
  { creates: 20, idleAfterS: 0 },
  { creates: 50, idleAfterS: 0 },
  { creates: 100, idleAfterS: 0 },
  { creates: 100, idleAfterS: 10 },
] as const;
/** What the makespan is judged by: fewer need little of the bucket, and what is IDLE later needs more polls than the least possible. */
const CROWD = 100;

const SIMULATIONS = 20_000;
const SEED = 20_261_123;
const FIXED_MS = 4_000;
const SECOND_MS = 1_000;

const root = join(import.meta.dirname, '..');
const actionFile = join(root, 'action.yml');
const runs = Number(process.argv[2] ?? 15);
let missed = 0;
const rows: string[] = [];

await benchProcess();
benchArchive();
benchPolling();
await benchLoad();
writeTable();
process.exitCode = missed === 0 ? 0 : 1;

async function benchProcess(): Promise<void> {
  const emulator = await startDistantEmulator();
  let created = 0;
  const create = (): StepOptions => {
    created += 1;
    return { actionFile, inputs: { ...inputsFor(emulator, 'service-account'), name: `bench-${created}` } };
  };
  const badInput: StepOptions = {
    actionFile,
    inputs: { ...inputsFor(emulator, 'service-account'), provider: 'ACME' },
  };
  try {
    await timeOfStep(create(), 'success');
    const before = await emulator.countRequests();
    await timeOfStep(create(), 'success');
    const requests = (await emulator.countRequests()) - before;

    const times: Record<'nothing' | 'badInput' | 'create', number[]> = {
      nothing: [],
      badInput: [],
      create: [],
    };
    const memory: number[] = [];
    for (let run = 0; run < runs; run++) {
      times.nothing.push(await timeOfNothing());
      times.badInput.push(await timeOfStep(badInput, 'failure'));
      times.nothing.push(await timeOfNothing());
      times.create.push(await timeOfStep(create(), 'success'));
    }
    for (let run = 0; run < Math.ceil(runs / 3); run++) memory.push(await memoryOfStep(create()));

    const nothing = median(times.nothing);
    console.log(`Medians of ${runs} runs; node -e 0 takes ${nothing.toFixed(0)} ms`);
    report('bad input, to exit', median(times.badInput) / nothing, BAD_INPUT_RATIO, '× node -e 0');
    report('create, IDLE at once', median(times.create) / nothing, CREATE_RATIO, '× node -e 0');
    report('create, memory at most', median(memory) / 1024, MEMORY_MIB, 'MiB');
    console.log(`  create, requests: ${requests}`);
  } finally {
    emulator.close();
  }
}

function benchArchive(): void {
  report('repository as .tar.gz', archiveSize(root) / 1e6, ARCHIVE_LIMIT / 1e6, 'MB');
}

function benchPolling(): void {
  console.log(`\nPolling, ${SIMULATIONS} simulated waits a band, against a poll each ${FIXED_MS / 1000} s`);
  const short = compare(0, 60);
  report('mean lag', short.ours.meanLagMs, SHORT_LAG_MS, 'ms');
  report('polls beyond one each 3 s, at most', short.ours.mostPollsAbove, SHORT_POLLS_ABOVE, '');
  const long = compare(60, 1200);
  report('mean lag, of the time taken', long.ours.meanLagShare * 100, LONG_LAG_SHARE * 100, '%');
  report('polls in all', long.ours.polls / long.fixed.polls, 1, '× those of the fixed pause');
  for (const [from, to] of [
    [60, 120],
    [120, 300],
    [300, 1200],
  ] as const) {
    const { ours } = compare(from, to);
    report('mean lag, of the time taken', ours.meanLagShare * 100, LONG_LAG_SHARE * 100, '%');
  }
}

function compare(fromS: number, toS: number) {
  const band = { fromMs: fromS * SECOND_MS, toMs: toS * SECOND_MS };
  const ours = simulateMany(createSchedule, band, SIMULATIONS, SEED);
  const fixed = simulateMany(() => fixedSchedule(FIXED_MS), band, SIMULATIONS, SEED);
  const show = ({ meanLagMs, polls }: typeof ours) =>
    `lag ${(meanLagMs / SECOND_MS).toFixed(2)} s, ${(polls / SIMULATIONS).toFixed(1)} polls`;
  console.log(`ready after ${fromS} to ${toS} s: ${show(ours)}; with the fixed pause ${show(fixed)}`);
  return { ours, fixed };
}

async function benchLoad(): Promise<void> {
  console.log(`\nCreates at once, a bucket of ${BUCKET.capacity} with ${BUCKET.perMinute} a minute`);
  for (const { creates, idleAfterS } of LOADS) {
    const load = await loadOf(creates, BUCKET, idleAfterS * SECOND_MS, SEED);
    const what = `${creates} creates at once, IDLE after ${idleAfterS} s`;
    report(`${what}: failures`, creates - load.successes, 0, '');
    report(`${what}: 429s of all answers`, load.shareOf429 * 100, LOAD_SHARE_OF_429 * 100, '%');
    if (creates === CROWD && idleAfterS === 0) {
      const ratio = load.makespanMs / load.leastMs;
      report(`${what}: until all are done`, ratio, LOAD_MAKESPAN_RATIO, '× the least possible');
    }
    console.log(
      `    ${load.requestsPerCreate.toFixed(1)} requests a create, all done after ${(load.makespanMs / SECOND_MS).toFixed(0)} s`,
    );
  }
}

/** Keeps the figures where readers of the project find them. */
function writeTable(): void {
  const [cpu] = cpus();
  const machine = `${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node.js ${process.version}`;
  const table = ['| What | Measured | At most | |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const text = `# Benchmarks\n\nWritten by \`npm run bench\`. Times are medians of ${runs} runs, as ratios to \`node -e 0\` beside them; polling and load are simulated.\n\n${machine}\n\n${table}\n`;
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/benchmarks.md'), text);
}

function report(what: string, value: number, target: number, unit: string): void {
  const met = value <= target;
  if (!met) missed += 1;
  rows.push(`| ${what} | ${value.toFixed(2)} ${unit} | ${target} | ${met ? 'reached' : '**missed**'} |`);
  console.log(`  ${met ? '✓' : '✗'} ${what}: ${value.toFixed(2)} ${unit} (target: at most ${target})`);
}
