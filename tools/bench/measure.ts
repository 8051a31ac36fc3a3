import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type StepOptions, type StepResult } from '../local-runner/index.ts';

/** Loaded before the action, to write its peak memory at exit. A CommonJS module has the lowest overhead. */
const WRITE_PEAK_MEMORY = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)));`;

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
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  try {
    const file = join(folder, 'max-rss');
    const preload = join(folder, 'write-peak-memory.cjs');
    writeFileSync(preload, WRITE_PEAK_MEMORY);
    await runStep({ ...options, nodeArgs: ['--require', preload], env: { MEMORY_FILE: file } });
    return Number(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
