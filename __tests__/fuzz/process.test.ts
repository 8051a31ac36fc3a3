import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Emulator, Fault } from '../../emulator/index.ts';
import type { StepOptions, StepResult } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

/** Every way to forge a command, a line of a command file or markup, in one text. */
const NASTY = [
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

/** Checks that whatever a step was given is no more than text in what it leaves. */
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

describe('hostile text in an input', () => {
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
  ])('%s', async (input) => {
    const emulator = await openEmulator();
    const result = await run(stepFor(emulator, { [input]: NASTY }));
    expect(result.exitCode).toBe(1);
    expect(emulator.requests).toEqual([]);
    expect(result.outputs).toEqual({});
  });

  test.each([NASTY, `[${JSON.stringify({ [NASTY]: NASTY, name: NASTY })}]`])(
    'indexes: %j',
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

  test('in search indexes that are created', async () => {
    const emulator = await openEmulator();
    const owner = {
      'managed-by': 'ephemeral-atlas',
      'github-owner': 'octo-org',
      'github-repository': 'shop',
    };
    emulator.addInstance({ name: 'planted', tags: owner });
    const index = {
      database: NASTY,
      collectionName: NASTY,
      name: NASTY,
      definition: { mappings: { dynamic: true } },
    };
    emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex', detail: NASTY });
    const result = await run({
      ...stepFor(emulator, { indexes: JSON.stringify([index]), name: 'planted' }),
      actionFile: join(process.cwd(), 'search-indexes', 'action.yml'),
    });
    expect(result.exitCode).toBe(1);
    expect(emulator.searchIndexes()).toHaveLength(1);
  });

  test('that does not exist', async () => {
    const emulator = await openEmulator();
    const result = await run({ ...stepFor(emulator), env: { 'INPUT_X\n::ERROR::FORGED': NASTY } });
    expect(result.exitCode).toBe(0);
    expect(result.annotations).toHaveLength(1);
  });

  test('of 100 kB', async () => {
    const emulator = await openEmulator();
    const result = await run(stepFor(emulator, { tags: NASTY.repeat(250) }));
    expect(result.annotations.length).toBeLessThan(20);
  });
});

describe('hostile text in the event', () => {
  test.each<[string, Partial<StepOptions>]>([
    ['a branch', { ref: `refs/heads/${NASTY}` }],
    ['a repository', { repository: `octo/${NASTY.replaceAll('/', '')}` }],
    ['an id of a run', { runId: NASTY, runAttempt: NASTY }],
    [
      'a pull request',
      {
        ref: `refs/pull/${NASTY}/merge`,
        event: {
          name: 'pull_request',
          payload: { pull_request: { number: NASTY, title: NASTY, head: { ref: NASTY } } },
        },
      },
    ],
    ['a payload that is none', { event: { name: NASTY, payload: [NASTY] } }],
  ])('%s', async (_where, run_) => {
    const emulator = await openEmulator();
    const result = await run({ ...stepFor(emulator), ...run_ });
    expect(result.exitCode).toBe(0);
    expect(emulator.instances()).toHaveLength(1);
  });
});

describe('hostile text from Atlas', () => {
  const instance = {
    id: NASTY,
    name: NASTY,
    stateName: 'IDLE',
    mongoDBVersion: NASTY,
    connectionStrings: { standardSrv: NASTY },
    providerSettings: { backingProviderName: NASTY, regionName: NASTY },
  };

  test.each<[string, Fault, Record<string, string>]>([
    ['a refusal', { kind: 'status', status: 403, detail: NASTY }, {}],
    [
      'a refusal that passes',
      { kind: 'status', status: 500, detail: NASTY, operation: 'getFlexCluster' },
      {},
    ],
    ['a code', { kind: 'status', status: 400, errorCode: NASTY, detail: '::error::forged-command' }, {}],
    ['a page', { kind: 'html', status: 403, body: NASTY }, {}],
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
  ])('the tags of an instance that %s finds', async (action, file) => {
    const emulator = await openEmulator();
    plant(emulator, action === 'create' ? {} : { 'github-ref': NASTY });
    const inputs =
      action === 'sweep'
        ? { 'older-than': '1s', 'closed-pull-requests': 'false' }
        : { name: 'planted', ...(action === 'search-indexes' ? { indexes: INDEXES } : {}) };
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

/** An instance whose every tag is hostile, made for this repository unless `tags` say otherwise. */
function plant(emulator: Emulator, tags: Record<string, string>): void {
  const owner = { 'managed-by': 'ephemeral-atlas', 'github-owner': 'octo-org', 'github-repository': NASTY };
  const createDate = '2020-01-01T00:00:00Z';
  emulator.addInstance({
    name: 'planted',
    createDate,
    tags: { ...owner, [NASTY]: NASTY, 'expires-at': NASTY, ...tags },
  });
  emulator.addInstance({
    name: NASTY,
    createDate,
    tags: { ...owner, 'github-repository': 'shop', 'expires-at': NASTY },
  });
}
