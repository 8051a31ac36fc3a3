import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/index.ts';
import { OURS } from '../../tools/harness/harness.ts';
import { openEmulator, runStep, startStep } from '../support/secrets.ts';
import { apiKeyStepFor, stepFor } from '../support/step.ts';

const ACTION_FILE = join(process.cwd(), 'search-indexes', 'action.yml');
const NAME = 'main-3fcaccaf';
const INDEX = {
  database: 'shop',
  collectionName: 'products',
  name: 'default',
  definition: { mappings: { dynamic: true } },
};
const STATE = { database: 'shop', collectionName: 'products', name: 'default', type: 'search' };

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** An emulator with an instance of this repository. */
async function open(options: EmulatorOptions = {}) {
  const emulator = await openEmulator(options);
  emulator.addInstance({ name: NAME, tags: OURS });
  return emulator;
}

/** A workspace with a file. */
function workspaceWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(folder);
  writeFileSync(join(folder, name), text);
  return folder;
}

test('search-indexes creates the indexes in a file, and waits until they can be queried', async () => {
  const emulator = await open({ indexReadyAfterMs: 1_000 });
  const result = await runStep({
    ...stepFor(emulator, { indexes: 'search.json' }),
    actionFile: ACTION_FILE,
    env: { GITHUB_WORKSPACE: workspaceWith('search.json', JSON.stringify([INDEX])) },
  });
  expect(result.annotations).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(emulator.requests.slice(0, 4).map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    'token 200',
    'getFlexCluster 200',
    'listSearchIndexes 200',
    'createSearchIndex 201',
  ]);
  expect(result.outputs).toEqual({
    indexes: JSON.stringify([{ ...STATE, status: 'READY', queryable: true, created: true }]),
  });
  expect(result.summary).toContain('1 search index on <code>main-3fcaccaf</code>');
  expect(result.log).toMatch(/^"default" on "shop\.products" is PENDING, created by this step \(\d+ ms\)$/m);
  expect(result.state).toEqual({});
});

test('search-indexes works with an API key, and with JSON in the workflow', async () => {
  const emulator = await open();
  const result = await runStep({
    ...apiKeyStepFor(emulator, { indexes: JSON.stringify([INDEX], undefined, 2), wait: 'false' }),
    actionFile: ACTION_FILE,
  });
  expect(result.exitCode).toBe(0);
  expect(JSON.parse(result.outputs.indexes ?? '')).toMatchObject([{ ...STATE, created: true }]);
});

test('search-indexes reports invalid input with one annotation for each problem, before any request', async () => {
  const emulator = await open();
  const result = await runStep({
    ...stepFor(emulator, { indexes: 'search.json', wait: 'perhaps' }),
    actionFile: ACTION_FILE,
    env: {
      GITHUB_WORKSPACE: workspaceWith(
        'search.json',
        JSON.stringify([{ ...INDEX, name: '', definition: [] }]),
      ),
    },
  });
  expect(result.exitCode).toBe(1);
  expect(
    result.annotations.map(({ title, message }) => [title, /"search\.json": [\w[\].]+/.exec(message)?.[0]]),
  ).toEqual([
    ['Input indexes', '"search.json": indexes[0].name'],
    ['Input indexes', '"search.json": indexes[0].definition'],
    ['Input wait', undefined],
  ]);
  expect(emulator.requests).toEqual([]);
});

test('search-indexes ends when it is cancelled, and sets its output', async () => {
  const emulator = await open({ indexReadyAfterMs: 3_600_000 });
  const step = startStep({
    ...stepFor(emulator, { indexes: JSON.stringify([INDEX]) }),
    actionFile: ACTION_FILE,
  });
  step.onLine((line) => {
    if (line.includes('is PENDING')) {
      step.cancel();
    }
  });
  const result = await step.result;
  expect(result.conclusion).toBe('cancelled');
  expect(result.durationMs).toBeLessThan(7_000);
  expect(result.annotations.map(({ message }) => message)).toEqual(['The workflow run was cancelled.']);
  expect(JSON.parse(result.outputs.indexes ?? '')).toMatchObject([{ status: 'PENDING', created: true }]);
});
