import { expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/index.ts';
import { GITHUB_TOKEN, startGitHub } from '../../tools/harness/github-server.ts';
import fc from '../support/fast-check.ts';
import { Harness, OURS } from '../support/in-process.ts';
import { forAll, text } from './arbitraries.ts';
import { expectExactOutput, expectNoInternalError } from './runner-protocol.ts';

const ACCESS = { 'database-user': 'true', 'allow-ip': 'runner\n10.0.0.1', timeout: '5s' };

const seeded = fc.record({
  username: text.map((name) => `u${name.toWellFormed()}`),
  label: text,
  comment: fc.oneof(
    text,
    text.map((token) => `ephemeral-atlas ${token}`),
    fc.constant('ephemeral-atlas shared'),
  ),
});

test('create, delete and sweep give and remove access in a project with any users and access list entries', () =>
  forAll(80, seeded, async ({ username, label, comment }) => {
    const harness = await Harness.open();
    const { emulator } = harness;
    const scopes = [{ name: 'shop', type: 'CLUSTER' }] as const;
    emulator.addUser({
      username,
      scopes,
      labels: { ...OURS, 'github-ref': label, 'instance-id': 'f'.repeat(24), 'instance-name': 'gone' },
      description: label,
    });
    emulator.addAccessEntry({ value: '10.0.0.1', comment, deleteAfterDate: '2026-11-23T18:00:01Z' });
    const runs = [
      () => harness.create({ name: 'shop', ...ACCESS }),
      () => harness.delete({ name: 'shop' }),
      () => harness.sweep({ 'closed-pull-requests': 'false' }),
    ];
    for (const run of runs) {
      const runner = await run();
      expectNoInternalError(runner);
      expect(runner.failed).toBe(false);
      await expectExactOutput(runner);
    }
    expect(emulator.users()).toEqual([]);
    await emulator.close();
  }));

test('create handles any response about users, access list entries and addresses', () =>
  forAll(
    120,
    fc.tuple(
      fc.constantFrom(
        'ipinfo',
        'listAccessList',
        'createAccessList',
        'getAccessListStatus',
        'createDatabaseUser',
      ),
      fc.oneof(
        fc.jsonValue(),
        text,
        fc.record({ currentIpv4Address: text, STATUS: text }),
        fc.record({
          results: fc.array(fc.record({ cidrBlock: text, comment: text, deleteAfterDate: text })),
        }),
      ),
      fc.constantFrom('wrong-shape', 'status'),
    ),
    async ([operation, body, kind]) => {
      const faults: Fault[] = [{ kind, body, operation, times: 'forever' }];
      const harness = await Harness.open({ faults });
      const runner = await harness.create(ACCESS);
      expectNoInternalError(runner);
      await expectExactOutput(runner);
      await harness.emulator.close();
    },
  ));

test('sweep handles any response of GitHub about pull requests', () =>
  forAll(
    100,
    fc.tuple(fc.oneof(text, fc.jsonValue()), fc.constantFrom(200, 400, 403, 500)),
    async ([body, status]) => {
      const harness = await Harness.open();
      harness.emulator.addInstance({ name: 'shop', tags: { ...OURS, 'github-pull-request': '7' } });
      const github = await startGitHub({ pullRequests: {}, fail: () => ({ status, body }) });
      const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN }, github.url);
      await github.close();
      expectNoInternalError(runner);
      expect(runner.outputs.kept).toBe('["shop"]');
      await expectExactOutput(runner);
      await harness.emulator.close();
    },
  ));
