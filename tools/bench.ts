/** `npm run bench [runs]`: measures the start-up time, memory and polling of the action, and compares them with targets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { INSTANCE_PACE } from '../src/instance/pace.ts';
import { createSchedule } from '../src/instance/schedule.ts';
import { startEmulatorProcess } from './bench/emulator-process.ts';
import { simulateLoad } from './bench/load.ts';
import { measureMemory, median, timeNodeStart, timeStep } from './bench/measure.ts';
import { fixedSchedule, simulateMany } from './bench/polling.ts';
import { ARCHIVE_LIMIT, archiveSize } from './checks/size.ts';
import { inputsFor } from './emulator-inputs.ts';
import type { StepOptions } from './local-runner/index.ts';

const BAD_INPUT_RATIO = 2.3;
const CREATE_RATIO = 3.8;
const MEMORY_MIB = 70;
const SHORT_LAG_MS = 1_500;
const MAX_EXTRA_POLLS = 3;
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
/** The makespan has a target only for this many creates: fewer do not empty the bucket. If instances are IDLE later, more polls are necessary. */
const MAKESPAN_CREATES = 100;

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
  const emulator = await startEmulatorProcess();
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
    await timeStep(create(), 'success');
    const before = await emulator.countRequests();
    await timeStep(create(), 'success');
    const requests = (await emulator.countRequests()) - before;

    const times: Record<'nodeStart' | 'badInput' | 'create', number[]> = {
      nodeStart: [],
      badInput: [],
      create: [],
    };
    const memory: number[] = [];
    for (let run = 0; run < runs; run++) {
      times.nodeStart.push(await timeNodeStart());
      times.badInput.push(await timeStep(badInput, 'failure'));
      times.nodeStart.push(await timeNodeStart());
      times.create.push(await timeStep(create(), 'success'));
    }
    for (let run = 0; run < Math.ceil(runs / 3); run++) memory.push(await measureMemory(create()));

    const nodeStart = median(times.nodeStart);
    console.log(`Medians of ${runs} runs; node -e 0 takes ${nodeStart.toFixed(0)} ms`);
    report('invalid input', median(times.badInput) / nodeStart, BAD_INPUT_RATIO, '× node -e 0');
    report('create, IDLE immediately', median(times.create) / nodeStart, CREATE_RATIO, '× node -e 0');
    report('create, peak memory', median(memory) / 1024, MEMORY_MIB, 'MiB');
    console.log(`  create, requests: ${requests}`);
  } finally {
    emulator.close();
  }
}

function benchArchive(): void {
  report('repository as .tar.gz', archiveSize(root) / 1e6, ARCHIVE_LIMIT / 1e6, 'MB');
}

function benchPolling(): void {
  console.log(
    `\nPolling, ${SIMULATIONS} simulated waits per range, compared with polls every ${FIXED_MS / 1000} s`,
  );
  const short = compareWithFixed(0, 60);
  report('mean lag', short.ours.meanLagMs, SHORT_LAG_MS, 'ms');
  report('most polls in addition to one every 3 s', short.ours.maxExtraPolls, MAX_EXTRA_POLLS, '');
  const long = compareWithFixed(60, 1200);
  report('mean lag, as a share of the wait', long.ours.meanLagShare * 100, LONG_LAG_SHARE * 100, '%');
  report('polls', long.ours.polls / long.fixed.polls, 1, '× those of the fixed pause');
  for (const [from, to] of [
    [60, 120],
    [120, 300],
    [300, 1200],
  ] as const) {
    const { ours } = compareWithFixed(from, to);
    report('mean lag, as a share of the wait', ours.meanLagShare * 100, LONG_LAG_SHARE * 100, '%');
  }
}

function compareWithFixed(fromS: number, toS: number) {
  const range = { fromMs: fromS * SECOND_MS, toMs: toS * SECOND_MS };
  const ours = simulateMany((random) => createSchedule(INSTANCE_PACE, random), range, SIMULATIONS, SEED);
  const fixed = simulateMany(() => fixedSchedule(FIXED_MS), range, SIMULATIONS, SEED);
  const describe = ({ meanLagMs, polls }: typeof ours) =>
    `lag ${(meanLagMs / SECOND_MS).toFixed(2)} s, ${(polls / SIMULATIONS).toFixed(1)} polls`;
  console.log(`ready after ${fromS} to ${toS} s: ${describe(ours)}; with a fixed pause ${describe(fixed)}`);
  return { ours, fixed };
}

async function benchLoad(): Promise<void> {
  console.log(`\nCreates at once, with a bucket of ${BUCKET.capacity} and ${BUCKET.perMinute} per minute`);
  for (const { creates, idleAfterS } of LOADS) {
    const load = await simulateLoad(creates, BUCKET, idleAfterS * SECOND_MS, SEED);
    const name = `${creates} creates at once, IDLE after ${idleAfterS} s`;
    report(`${name}: failures`, creates - load.successes, 0, '');
    report(`${name}: 429 responses`, load.shareOf429 * 100, LOAD_SHARE_OF_429 * 100, '%');
    if (creates === MAKESPAN_CREATES && idleAfterS === 0) {
      const ratio = load.makespanMs / load.possibleMs;
      report(`${name}: time until all are done`, ratio, LOAD_MAKESPAN_RATIO, '× the minimum');
    }
    console.log(
      `    ${load.requestsPerCreate.toFixed(1)} requests per create, all done after ${(load.makespanMs / SECOND_MS).toFixed(0)} s`,
    );
  }
}

function writeTable(): void {
  const [cpu] = cpus();
  const machine = `${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node.js ${process.version}`;
  const table = ['| Measurement | Value | Maximum | |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const text = `# Benchmarks\n\nWritten by \`npm run bench\`. Times are medians of ${runs} runs, relative to \`node -e 0\` in interleaved runs. Polling and\nload are simulated.\n\n${machine}\n\n${table}\n`;
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/benchmarks.md'), text);
}

function report(name: string, value: number, target: number, unit: string): void {
  const isMet = value <= target;
  if (!isMet) missed += 1;
  rows.push(`| ${name} | ${value.toFixed(2)} ${unit} | ${target} | ${isMet ? 'met' : '**missed**'} |`);
  console.log(`  ${isMet ? '✓' : '✗'} ${name}: ${value.toFixed(2)} ${unit} (maximum: ${target})`);
}
