import { expect } from '@jest/globals';
import type { EmulatorOptions, SeededSnapshot } from '../../emulator/index.ts';
import { Client } from '../emulator/client.ts';
import { Harness, type Inputs } from './in-process.ts';

export const NAME = 'main-1a3b8e9f';
export const OLD = '0123456789abcdef01234567';
export const NEW = '89abcdef0123456701234567';
export const RESTORE = { name: NAME, 'restore-from': 'staging' };

/** A project with an instance `staging`, which has two snapshots. */
export async function openWithSnapshots(
  options: EmulatorOptions = {},
  snapshot: Partial<SeededSnapshot> = {},
) {
  const harness = await Harness.open({ restoredAfterMs: 20_000, ...options });
  const { emulator } = harness;
  const staging = { instance: 'staging', ...snapshot };
  emulator.addSnapshot({ ...staging, id: OLD, finishedAt: '2026-11-21T01:00:00Z' });
  emulator.addSnapshot({ ...staging, id: NEW, finishedAt: '2026-11-22T01:00:00Z' });
  emulator.addSnapshot({ ...staging, finishedAt: '2026-11-23T01:00:00Z', status: 'RUNNING' });
  return harness;
}

/** Restores a snapshot of `staging` into an instance, as another client. */
export async function restoreAsSomebodyElse({ emulator }: Harness, target = NAME, targetProjectId?: string) {
  const client = await Client.of(emulator);
  const body = { snapshotId: NEW, targetDeploymentItemName: target, targetProjectId };
  return client.send('POST', `${client.flex('staging')}/backup/restoreJobs`, body);
}

export function tagsOf(harness: Harness, name = NAME) {
  return harness.emulator.instances().find((instance) => instance.name === name)?.tags;
}

/** The messages of a run that failed, which left no instance behind. */
export async function failureOf(harness: Harness, inputs: Inputs = RESTORE): Promise<string> {
  const runner = await harness.create(inputs);
  expect(runner.failed).toBe(true);
  expect(tagsOf(harness, inputs.name)).toBeUndefined();
  expect(runner.annotations).toHaveLength(1);
  return runner.annotations[0]?.message ?? '';
}
