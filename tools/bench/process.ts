import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type EmulatorConnection, inputsFor } from '../emulator-inputs.ts';
import type { StepOptions } from '../local-runner/index.ts';
import { measureMemory, timeNodeStart, timeStep } from './measure.ts';
import type { Report } from './report.ts';

const BAD_INPUT_RATIO = 2.3;
const CREATE_RATIO = 3.8;
const MEMORY_MIB = 70;

/** Measures the process of the create action in a checkout of the project. */
export async function reportProcess(report: Report, root: string, runs: number): Promise<void> {
  report.heading(2, 'Process');
  report.text(
    `Medians of ${runs} runs against the emulator in another process, interleaved with runs of \`node -e 0\`, to which times are relative.`,
  );
  const { nodeStart, badInput, create, memory } = await measureSteps(root, runs);
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
    ],
  );
}

async function measureSteps(root: string, runs: number) {
  const emulator = fork(join(import.meta.dirname, 'emulator-child.ts'), { execArgv: [] });
  const [connection] = await once(emulator, 'message');
  const actionFile = join(root, 'action.yml');
  const login = inputsFor(connection as EmulatorConnection, 'service-account');
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
    for (let run = 0; run < runs; run += 1) {
      times.nodeStart.push(await timeNodeStart());
      times.badInput.push(await timeStep(badInput, 'failure'));
      times.nodeStart.push(await timeNodeStart());
      times.create.push(await timeStep(create(), 'success'));
      memory.push(await measureMemory(create()));
    }
    return {
      nodeStart: median(times.nodeStart),
      badInput: median(times.badInput),
      create: median(times.create),
      memory: median(memory),
    };
  } finally {
    emulator.disconnect();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
