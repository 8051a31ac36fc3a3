import { expect } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/index.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { Client } from '../emulator/client.ts';
import { Harness, OURS } from './in-process.ts';

export const NAME = 'main-3fcaccaf';
export const KEY = { database: 'shop', collectionName: 'products', name: 'default' };
export const INDEX = { ...KEY, definition: { mappings: { dynamic: true } } };
export const VECTOR = {
  ...KEY,
  name: 'vectors',
  type: 'vectorSearch',
  definition: { fields: [{ type: 'vector', path: 'embedding', numDimensions: 3, similarity: 'cosine' }] },
};
export const BOTH = { indexes: JSON.stringify([INDEX, VECTOR]) };
export const ONE = { indexes: JSON.stringify([INDEX]) };

/** A project with an instance of this repository. */
export async function openWithInstance(options: EmulatorOptions = {}) {
  const harness = await Harness.open({ indexReadyAfterMs: 10_000, ...options });
  harness.emulator.addInstance({ name: NAME, tags: OURS });
  return harness;
}

export type AnyHarness = Awaited<ReturnType<typeof openWithInstance>>;

/** Sends a request for the search indexes of the instance, as another client. */
export async function asSomebodyElse({ emulator }: AnyHarness, method: string, rest = '', body?: unknown) {
  const client = await Client.of(emulator);
  return client.send(method, client.inProject(`clusters/${NAME}/search/indexes${rest}`), body, {
    media: 'application/vnd.atlas.2024-05-30+json',
  });
}

export function errorOf(runner: RecordingRunner): string {
  expect(runner.failed).toBe(true);
  const errors = runner.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

export const indexesOf = (runner: RecordingRunner) => JSON.parse(runner.outputs.indexes ?? 'null');
export const operations = (harness: AnyHarness) =>
  harness.requests.filter((request) => request.includes('SearchIndex'));
