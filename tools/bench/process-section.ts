import { join } from 'node:path';
import { ARCHIVE_LIMIT, archiveSize } from '../checks/size.ts';
import { inputsFor } from '../emulator-inputs.ts';
import type { StepOptions } from '../local-runner/index.ts';
import { startEmulatorProcess } from './emulator-process.ts';
import { measureBundle, measureMemory, median, timeNodeStart, timeStep } from './measure.ts';
import type { Report } from './report.ts';

const BAD_INPUT_RATIO = 2.3;
const CREATE_RATIO = 3.8;
const MEMORY_MIB = 70;

/** Measures the processes of the action, and the bundles of peers. */
export async function reportProcess(
  report: Report,
  root: string,
  runs: number,
  peers: readonly string[],
): Promise<void> {
  report.heading(2, 'Process');
  report.text(
    `Medians of ${runs} runs against the emulator in another process, interleaved with runs of \`node -e 0\`, to which times are relative.`,
  );
  const { nodeStart, badInput, create, memory, requests } = await measureSteps(root, runs);
  const row = (name: string, value: number, most: number, unit: string) => [
    name,
    `${value.toFixed(2)} ${unit}`,
    `${most}`,
    report.verdict(value <= most),
  ];
  report.table(
    ['Measurement', 'Value', 'Maximum', ''],
    [
      ['`node -e 0`', `${nodeStart.toFixed(0)} ms`, '', ''],
      row('invalid input', badInput / nodeStart, BAD_INPUT_RATIO, '× node -e 0'),
      row('create, IDLE immediately', create / nodeStart, CREATE_RATIO, '× node -e 0'),
      row('create, peak memory', memory / 1024, MEMORY_MIB, 'MiB'),
      ['create, requests', `${requests}`, '', ''],
      row('repository as .tar.gz', archiveSize(root) / 1e6, ARCHIVE_LIMIT / 1e6, 'MB'),
    ],
  );
  report.text(
    'A bundle that gets no inputs fails at once. Bundles of other actions are measured if they are given as `--peer PATH`.',
  );
  const bundles = [
    ['this action', join(root, 'dist/create.js')],
    ...peers.map((path, n) => [`peer ${n + 1}`, path]),
  ];
  const rows: string[][] = [];
  for (const [name = '', file = ''] of bundles) {
    const times: number[] = [];
    const memories: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { timeMs, memoryKiB } = await measureBundle(file);
      times.push(timeMs);
      memories.push(memoryKiB);
    }
    const ratio = median(times) / nodeStart;
    rows.push([name, `${ratio.toFixed(2)} × node -e 0`, `${(median(memories) / 1024).toFixed(1)} MiB`]);
  }
  report.table(['Bundle without inputs', 'Time', 'Peak memory'], rows);
}

async function measureSteps(root: string, runs: number) {
  const emulator = await startEmulatorProcess();
  const actionFile = join(root, 'action.yml');
  const login = inputsFor(emulator, 'service-account');
  let created = 0;
  const create = (): StepOptions => {
    created += 1;
    return { actionFile, inputs: { ...login, name: `bench-${created}` } };
  };
  const badInput: StepOptions = { actionFile, inputs: { ...login, provider: 'ACME' } };
  const times = { nodeStart: [] as number[], badInput: [] as number[], create: [] as number[] };
  const memory: number[] = [];
  try {
    await timeStep(create(), 'success');
    const before = await emulator.countRequests();
    await timeStep(create(), 'success');
    const requests = (await emulator.countRequests()) - before;
    for (let run = 0; run < runs; run += 1) {
      times.nodeStart.push(await timeNodeStart());
      times.badInput.push(await timeStep(badInput, 'failure'));
      times.nodeStart.push(await timeNodeStart());
      times.create.push(await timeStep(create(), 'success'));
    }
    for (let run = 0; run < Math.ceil(runs / 3); run += 1) {
      memory.push(await measureMemory(create()));
    }
    return {
      nodeStart: median(times.nodeStart),
      badInput: median(times.badInput),
      create: median(times.create),
      memory: median(memory),
      requests,
    };
  } finally {
    emulator.close();
  }
}
