import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type StepOptions, type StepResult } from '../local-runner/index.ts';

/** Loaded before the action, to write its peak memory at exit. A CommonJS module has the lowest overhead. */
const WRITE_PEAK_MEMORY = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)));`;

const BUNDLE_TIMEOUT_MS = 60_000;

/** The time that `node -e 0` takes, in milliseconds. */
export async function timeNodeStart(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  await once(child, 'close');
  return performance.now() - started;
}

/**
 * The time that a step takes, in milliseconds.
 * @throws Error if its conclusion is not the expected one
 */
export async function timeStep(options: StepOptions, expected: StepResult['conclusion']): Promise<number> {
  const { conclusion, log, durationMs } = await runStep(options);
  if (conclusion !== expected) {
    throw new Error(`The conclusion of the step is ${conclusion}, not ${expected}:\n${log}`);
  }
  return durationMs;
}

/** The peak memory of a step, in KiB. */
export async function measureMemory(options: StepOptions): Promise<number> {
  return readPeakMemory(async (nodeArgs, env) => {
    await runStep({ ...options, nodeArgs, env });
  });
}

/** The time in milliseconds, and the peak memory in KiB, of a bundle that gets no inputs, so that it fails at once. */
export async function measureBundle(file: string): Promise<{ timeMs: number; memoryKiB: number }> {
  let timeMs = 0;
  const memoryKiB = await readPeakMemory(async (nodeArgs, variables) => {
    const started = performance.now();
    const child = spawn(process.execPath, [...nodeArgs, file], {
      stdio: 'ignore',
      windowsHide: true,
      timeout: BUNDLE_TIMEOUT_MS,
      env: { PATH: process.env.PATH, ...variables },
    });
    await once(child, 'close');
    timeMs = performance.now() - started;
  });
  return { timeMs, memoryKiB };
}

async function readPeakMemory(
  run: (nodeArgs: string[], env: Record<string, string>) => Promise<void>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  try {
    const file = join(folder, 'max-rss');
    const preload = join(folder, 'write-peak-memory.cjs');
    writeFileSync(preload, WRITE_PEAK_MEMORY);
    await run(['--require', preload], { MEMORY_FILE: file });
    return Number(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
}
