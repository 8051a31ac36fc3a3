import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { instanceNameProblem } from '../../src/inputs/common-request.ts';
import { parseTags } from '../../src/inputs/tags.ts';
import { deriveName } from '../../src/instance/naming.ts';
import { createOwnerToken, ownershipTags } from '../../src/instance/tags.ts';
import { runPhase } from '../../src/main.ts';
import { readRunContext } from '../../src/runner/context.ts';
import { OWNERSHIP_KEYS } from '../../src/types.ts';
import { StepError } from '../../src/util/errors.ts';
import fc from '../support/fast-check.ts';
import { Harness, RUN } from '../support/in-process.ts';
import { forAll, text } from './arbitraries.ts';
import { expectExactOutput, expectNoInternalError } from './runner-protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'events-'));
const file = join(folder, 'event.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scalar = fc.oneof(
  text,
  fc.jsonValue(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, [], {}, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, '7', [7], { number: 7 }),
);

const pullRequest = fc.record(
  {
    number: scalar,
    title: text,
    body: text,
    head: fc.oneof(
      scalar,
      fc.record({ ref: text, repo: fc.oneof(scalar, fc.record({ full_name: scalar, id: scalar })) }),
    ),
  },
  { requiredKeys: [] },
);

const repository = fc.oneof(scalar, fc.record({ id: scalar, full_name: scalar }, { requiredKeys: [] }));

const event = fc.oneof(
  fc.json(),
  text,
  fc
    .record(
      {
        repository,
        pull_request: fc.oneof(scalar, pullRequest),
        issue: fc.oneof(scalar, pullRequest),
        workflow_run: fc.oneof(
          scalar,
          fc.record(
            {
              pull_requests: fc.array(fc.oneof(scalar, pullRequest)),
              head_branch: text,
              head_repository: repository,
            },
            { requiredKeys: [] },
          ),
        ),
        deployment: fc.oneof(scalar, fc.record({ ref: scalar, sha: scalar }, { requiredKeys: [] })),
        ref: scalar,
        ref_type: scalar,
      },
      { requiredKeys: [] },
    )
    .map((payload) => JSON.stringify(payload)),
  fc.constant('{"__proto__":{"pull_request":{"number":7}},"constructor":{"prototype":{"number":7}}}'),
);

const EVENTS = fc.constantFrom(
  'push',
  'pull_request',
  'pull_request_target',
  'workflow_run',
  'delete',
  'deployment',
  'deployment_status',
  'merge_group',
);

const environment = fc.record(
  {
    GITHUB_REPOSITORY: fc.oneof(
      text,
      fc.tuple(text, text).map(([owner, name]) => `${owner}o/r${name}`),
    ),
    GITHUB_REF: fc.oneof(
      text,
      text.map((name) => `refs/heads/${name}`),
      text.map((name) => `refs/pull/${name}/merge`),
      text.map((name) => `refs/heads/gh-readonly-queue/main/pr-${name}-0a`),
    ),
    GITHUB_REPOSITORY_ID: fc.oneof(text, fc.constantFrom('', '7')),
    GITHUB_SERVER_URL: fc.oneof(
      text,
      text.map((host) => `https://${host}`),
    ),
    GITHUB_RUN_ID: text,
    GITHUB_RUN_ATTEMPT: text,
    GITHUB_ACTOR: text,
    GITHUB_EVENT_NAME: fc.oneof(text, EVENTS),
  },
  { requiredKeys: [] },
);

test('any event and variables give a name and tags that Atlas accepts', () =>
  forAll(2_500, fc.tuple(environment, event), ([variables, payload]) => {
    writeFileSync(file, payload);
    let context: ReturnType<typeof readRunContext>;
    let name: string;
    try {
      context = readRunContext({ ...RUN, ...variables, GITHUB_EVENT_PATH: file });
      name = deriveName(context);
    } catch (error) {
      expect(error).toBeInstanceOf(StepError);
      return;
    }
    expect(instanceNameProblem(name)).toBeUndefined();
    expect(name).toMatch(/^[a-z][a-z0-9-]{0,21}[a-z0-9]$/);
    const tags = ownershipTags(context, createOwnerToken(context, Math.random));
    // The rules for tags of users, but for the keys that are ours.
    const reserved: readonly string[] = Object.values(OWNERSHIP_KEYS);
    const asUsers = JSON.stringify(
      Object.fromEntries(tags.map(({ key, value }) => [reserved.includes(key) ? `x-${key}` : key, value])),
    );
    expect(parseTags(asUsers).problems).toEqual([]);
    expect(context.pullRequest === undefined || Number.isSafeInteger(context.pullRequest)).toBe(true);
  }));

test('any event and variables give a create whose messages contain no commands', async () => {
  const harness = await Harness.open();
  await forAll(200, fc.tuple(environment, event), async ([variables, payload]) => {
    writeFileSync(file, payload);
    const runner = harness.runner({}, harness.serviceAccount, {}, { ...variables, GITHUB_EVENT_PATH: file });
    await runPhase('create', { runner, clock: harness.clock, random: Math.random });
    expectNoInternalError(runner);
    if (runner.failed) {
      expect(runner.annotations).toHaveLength(1);
    } else {
      expect(harness.emulator.instances().map(({ id }) => id)).toContain(runner.outputs.id);
    }
    await expectExactOutput(runner);
  });
});
