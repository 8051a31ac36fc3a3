import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type StepOptions, type StepResult } from '../local-runner/index.ts';

/** Runs in Node before the action, and notes at its end how much memory it needed at most. A CommonJS module costs least. */
const NOTE_MEMORY = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)));`;

/** The time that Node takes to do nothing, in milliseconds. */
export async function timeOfNothing(): Promise<number> {
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
 * @throws Error if it does not end as it should
 */
export async function timeOfStep(options: StepOptions, ends: StepResult['conclusion']): Promise<number> {
  const { conclusion, log, durationMs } = await runStep(options);
  if (conclusion !== ends)
    throw new Error(`a step that was to end in ${ends} ended in ${conclusion}:\n${log}`);
  return durationMs;
}

/** The most memory that a step needs, in KiB. */
export async function memoryOfStep(options: StepOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  try {
    const file = join(folder, 'max-rss');
    const preload = join(folder, 'note-memory.cjs');
    writeFileSync(preload, NOTE_MEMORY);
    await runStep({ ...options, nodeArgs: ['--require', preload], env: { MEMORY_FILE: file } });
    return Number(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
}
