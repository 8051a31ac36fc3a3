import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Emulator, Fault } from '../../emulator/index.ts';
import { OURS } from '../../tools/harness/harness.ts';
import type { StepOptions, StepResult } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

/** Every way to forge a command, a line of a command file or markup, in one text. */
const HOSTILE = [
  '::error title=x::forged-command',
  '\n::error title=x::forged-command',
  '\r::warning::forged-command',
  '\n::save-state name=claim::forged-value',
  ' ##[error]forged-command',
  '##[set-output name=id]forged-value',
  '##[add-mask]octo',
  '\u2028::stop-commands::forged-command',
  '%0A::error::forged-command',
  '\nid<<END\nforged-value\nEND\nid=forged-value\n',
  '</code><img src=x>[a](https://evil.example)|@octocat',
  '\u202e\u001b[31m',
].join('');

/** Runs a step, and checks that its output contains no forged commands, values or markup. */
async function run(options: StepOptions): Promise<StepResult> {
  const result = await runStep({ ...options, debug: true });
  expect(result.signal).toBeNull();
  expect(result.log).not.toMatch(/The action itself failed/);
  for (const line of result.log.split('\n')) {
    expect(line).not.toMatch(/^(Error|Warning|Notice): forged-command|^##\[(?!group\]|endgroup\]|debug\])/);
  }
  for (const { title, message } of result.annotations) {
    expect(title).toMatch(/^(Input|Instance|Ephemeral MongoDB Atlas)/);
    expect(message).not.toMatch(/^forged/);
    expect(message).not.toContain('\n');
  }
  expect(Object.values({ ...result.outputs, ...result.state })).not.toContain('forged-value');
  expect(result.exportedEnv).toEqual({});
  expect(result.commandFiles.GITHUB_PATH).toBe('');
  expect(result.summary).not.toMatch(/<img|\[a\]|@octocat|https:/);
  return result;
}

describe('hostile text in the input', () => {
  test.each([
    'name',
    'region',
    'tags',
    'project',
    'base-url',
    'client-id',
    'allow-ip',
    'timeout',
    'database-user-roles',
  ])('%s is reported, and has no effect', async (input) => {
    const emulator = await openEmulator();
    const result = await run(stepFor(emulator, { [input]: HOSTILE }));
    expect(result.exitCode).toBe(1);
    expect(emulator.requests).toEqual([]);
    expect(result.outputs).toEqual({});
  });

  test.each([HOSTILE, `[${JSON.stringify({ [HOSTILE]: HOSTILE, name: HOSTILE })}]`])(
    'indexes is reported, and has no effect: %j',
    async (indexes) => {
      const emulator = await openEmulator();
      const result = await run({
        ...stepFor(emulator, { indexes }),
        actionFile: join(process.cwd(), 'search-indexes', 'action.yml'),
      });
      expect(result.exitCode).toBe(1);
      expect(emulator.requests).toEqual([]);
    },
  );

  test('indexes has no effect in indexes that are created', async () => {
    const emulator = await openEmulator();
    emulator.addInstance({ name: 'seeded', tags: OURS });
    const index = {
      database: HOSTILE,
      collectionName: HOSTILE,
      name: HOSTILE,
      definition: { mappings: { dynamic: true } },
    };
    emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex', detail: HOSTILE });
    const result = await run({
      ...stepFor(emulator, { indexes: JSON.stringify([index]), name: 'seeded' }),
      actionFile: join(process.cwd(), 'search-indexes', 'action.yml'),
    });
    expect(result.exitCode).toBe(1);
    expect(emulator.searchIndexes()).toHaveLength(1);
  });

  test('with an unknown name is reported, and has no effect', async () => {
    const emulator = await openEmulator();
    const result = await run({ ...stepFor(emulator), env: { 'INPUT_X\n::ERROR::FORGED': HOSTILE } });
    expect(result.exitCode).toBe(0);
    expect(result.annotations).toHaveLength(1);
  });

  test('tags is reported in a few annotations if it has 100 kB', async () => {
    const emulator = await openEmulator();
    const result = await run(stepFor(emulator, { tags: HOSTILE.repeat(250) }));
    expect(result.annotations.length).toBeLessThan(20);
  });
});

describe('hostile text in the event', () => {
  test.each<[string, Partial<StepOptions>]>([
    ['a branch', { ref: `refs/heads/${HOSTILE}` }],
    ['a repository', { repository: `octo/${HOSTILE.replaceAll('/', '')}` }],
    ['a run ID', { runId: HOSTILE, runAttempt: HOSTILE }],
    [
      'a pull request',
      {
        ref: `refs/pull/${HOSTILE}/merge`,
        event: {
          name: 'pull_request',
          payload: { pull_request: { number: HOSTILE, title: HOSTILE, head: { ref: HOSTILE } } },
        },
      },
    ],
    ['a payload that is not an object', { event: { name: HOSTILE, payload: [HOSTILE] } }],
  ])('has no effect in %s', async (_where, context) => {
    const emulator = await openEmulator();
    const result = await run({ ...stepFor(emulator), ...context });
    expect(result.exitCode).toBe(0);
    expect(emulator.instances()).toHaveLength(1);
  });
});

describe('hostile text from Atlas has no effect in', () => {
  const instance = {
    id: HOSTILE,
    name: HOSTILE,
    stateName: 'IDLE',
    mongoDBVersion: HOSTILE,
    connectionStrings: { standardSrv: HOSTILE },
    providerSettings: { backingProviderName: HOSTILE, regionName: HOSTILE },
  };

  test.each<[string, Fault, Record<string, string>]>([
    ['an error', { kind: 'status', status: 403, detail: HOSTILE }, {}],
    ['a temporary error', { kind: 'status', status: 500, detail: HOSTILE, operation: 'getFlexCluster' }, {}],
    [
      'an error code',
      { kind: 'status', status: 400, errorCode: HOSTILE, detail: '::error::forged-command' },
      {},
    ],
    ['an HTML page', { kind: 'html', status: 403, body: HOSTILE }, {}],
    ['an instance', { kind: 'wrong-shape', body: instance, operation: 'getFlexCluster' }, {}],
    [
      'an instance to log in to',
      { kind: 'wrong-shape', body: instance, operation: 'getFlexCluster' },
      { 'database-user': 'true' },
    ],
  ])('%s', async (_what, fault, inputs) => {
    const emulator = await openEmulator({ faults: [fault] });
    await run(stepFor(emulator, { timeout: '10s', ...inputs }));
  });

  test.each([
    ['create', 'action.yml'],
    ['delete', 'delete/action.yml'],
    ['sweep', 'sweep/action.yml'],
    ['search-indexes', 'search-indexes/action.yml'],
  ])('the tags of an instance for %s', async (action, file) => {
    const emulator = await openEmulator();
    addHostileInstances(emulator, action === 'create' ? {} : { 'github-ref': HOSTILE });
    const inputs =
      action === 'sweep'
        ? { 'older-than': '1s', 'closed-pull-requests': 'false' }
        : { name: 'seeded', ...(action === 'search-indexes' ? { indexes: INDEXES } : {}) };
    await run({ ...stepFor(emulator, inputs), actionFile: join(process.cwd(), file) });
  });
});

const INDEXES = JSON.stringify([
  {
    database: 'shop',
    collectionName: 'products',
    name: 'default',
    definition: { mappings: { dynamic: true } },
  },
]);

/** Adds instances with hostile tags; `tags` override them. */
function addHostileInstances(emulator: Emulator, tags: Record<string, string>): void {
  const owner = { ...OURS, 'github-repository-id': HOSTILE, 'github-repository': HOSTILE };
  const createDate = '2020-01-01T00:00:00Z';
  emulator.addInstance({
    name: 'seeded',
    createDate,
    tags: { ...owner, [HOSTILE]: HOSTILE, 'expires-at': HOSTILE, ...tags },
  });
  emulator.addInstance({
    name: HOSTILE,
    createDate,
    tags: { ...OURS, 'expires-at': HOSTILE },
  });
}
