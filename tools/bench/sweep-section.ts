import { join } from 'node:path';
import { inputsFor } from '../emulator-inputs.ts';
import { startEmulatorProcess } from './emulator-process.ts';
import { measureMemory, timeStep } from './measure.ts';
import type { Report } from './report.ts';
import { simulateSweep } from './sweep.ts';

const SIZES = [10, 100, 1_000, 10_000];
const EXPIRED_SHARE = 0.1;
const MEMORY_MIB = 120;
const BUCKET = { capacity: 1_200, perMinute: 1_200 };

/** Sweeps projects of different sizes. */
export async function reportSweep(report: Report, root: string): Promise<void> {
  report.heading(2, 'Sweep');
  report.text(
    `Projects of which a tenth of the instances has expired. The time with a bucket of ${BUCKET.capacity} and ${BUCKET.perMinute} a minute is simulated; it leaves a quarter of the bucket to others, and may not get a 429. Memory is that of the process, at most ${MEMORY_MIB} MiB.`,
  );
  const rows: string[][] = [];
  for (const instances of SIZES) {
    const expired = instances * EXPIRED_SHARE;
    const swept = await simulateSweep(instances, expired, BUCKET);
    const { seconds, memoryMib } = await measure(root, instances, expired);
    rows.push([
      `${instances}`,
      `${swept.deleted}`,
      `${swept.requests}`,
      `${(swept.durationMs / 1_000).toFixed(0)} s`,
      `${swept.rateLimited}`,
      `${seconds.toFixed(1)} s`,
      `${memoryMib.toFixed(1)} MiB`,
      report.verdict(swept.deleted === expired && swept.rateLimited === 0 && memoryMib <= MEMORY_MIB),
    ]);
  }
  report.table(
    [
      'Instances',
      'Deleted',
      'Requests',
      'Time with this bucket',
      '429',
      'Time of the process',
      'Peak memory',
      '',
    ],
    rows,
  );
}

/** Runs the bundle twice, with a bucket that is never empty. */
async function measure(root: string, instances: number, expired: number) {
  const run = async <T>(task: (step: Parameters<typeof measureMemory>[0]) => Promise<T>): Promise<T> => {
    const emulator = await startEmulatorProcess(instances, expired);
    try {
      const inputs = { ...inputsFor(emulator, 'service-account'), 'closed-pull-requests': 'false' };
      return await task({ actionFile: join(root, 'sweep/action.yml'), inputs });
    } finally {
      emulator.close();
    }
  };
  const memoryKiB = await run(measureMemory);
  const timeMs = await run((step) => timeStep(step, 'success'));
  return { seconds: timeMs / 1_000, memoryMib: memoryKiB / 1_024 };
}
