import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Emulator, EmulatorOptions } from '../../emulator/index.ts';
import type { StepOptions, StepResult } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep, startStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

const FOREIGN = 'somebody-elses';

async function open(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await openEmulator(options);
  emulator.addInstance({ name: FOREIGN, tags: { 'expires-at': '20200101T000000Z' } });
  return emulator;
}

const DELETE_FILE = join(process.cwd(), 'delete', 'action.yml');
const SWEEP_FILE = join(process.cwd(), 'sweep', 'action.yml');
const SWEEP = { 'closed-pull-requests': 'false', 'older-than': '1s' };

type Moment = 'before' | 'after';

/** Runs a step and ends it by a signal at the n-th request, before its work is done or after. */
async function endAt(
  emulator: Emulator,
  options: StepOptions,
  n: number,
  moment: Moment,
  signal: 'SIGKILL' | 'SIGINT' = 'SIGKILL',
): Promise<StepResult> {
  const step = startStep(options);
  let requests = 0;
  const stop = emulator.onRequest(({ when }) => {
    requests += when === 'before' ? 1 : 0;
    if (requests === n && when === moment) {
      step.signal(signal);
    }
  });
  const result = await step.result;
  stop();
  return result;
}

function left(emulator: Emulator): string[] {
  return emulator.instances().map(({ name }) => name);
}

// Windows has no signals: there a cancel ends the process by force, as below.
const describeWithSignals = process.platform === 'win32' ? describe.skip : describe;
const MOMENTS = ['before', 'after'] as const;
/** The POST, of a create that asks for a token, creates, and then looks. __tests__/actions/interruptions.test.ts has every request. */
const CREATE_REQUESTS = [2];

describe.each(CREATE_REQUESTS)('a create that is killed at its request %s', (n) => {
  test.each(MOMENTS)('(%s its work) is finished by post', async (moment) => {
    const emulator = await open({ idleAfterMs: 60_000 });
    const main = await endAt(emulator, stepFor(emulator), n, moment);
    expect(main.signal).toBe('SIGKILL');
    const post = await runStep({ ...stepFor(emulator), phase: 'post', state: main.state });
    expect(post.exitCode).toBe(0);
    expect(left(emulator)).toEqual([FOREIGN]);
  });
});

describeWithSignals.each(CREATE_REQUESTS)('a create that is cancelled at its request %s', (n) => {
  test.each(MOMENTS)('(%s its work) leaves nothing behind once post has run', async (moment) => {
    const emulator = await open({ idleAfterMs: 60_000 });
    const main = await endAt(emulator, stepFor(emulator), n, moment, 'SIGINT');
    expect(main.exitCode).toBe(1);
    const post = await runStep({ ...stepFor(emulator), phase: 'post', state: main.state });
    expect(post.exitCode).toBe(0);
    expect(left(emulator)).toEqual([FOREIGN]);
  });
});

describe.each([2])('a post that is killed at its request %s', (n) => {
  test.each(MOMENTS)('(%s its work) leaves to sweep what it did not finish', async (moment) => {
    const emulator = await open({ idleAfterMs: 60_000 });
    const main = await endAt(emulator, stepFor(emulator), 3, 'after');
    await endAt(emulator, { ...stepFor(emulator), phase: 'post', state: main.state }, n, moment);
    const expired = emulator.instances().map((instance) => instance.createdAt);
    expect(expired.length).toBeGreaterThan(0);
    // Age is counted in whole seconds: the youngest instance has to be older than one.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const sweep = await runStep({ ...stepFor(emulator, SWEEP), actionFile: SWEEP_FILE });
    expect(sweep.exitCode).toBe(0);
    expect(left(emulator)).toEqual([FOREIGN]);
  });
});

describe.each([3])('a delete that is killed at its request %s', (n) => {
  test.each(MOMENTS)('(%s its work) is finished by running it again', async (moment) => {
    const emulator = await open();
    await runStep(stepFor(emulator));
    const options = { ...stepFor(emulator), actionFile: DELETE_FILE };
    await endAt(emulator, options, n, moment);
    const again = await runStep(options);
    expect(again.exitCode).toBe(0);
    expect(left(emulator)).toEqual([FOREIGN]);
  });
});

describe.each([3])('a sweep that is killed at its request %s', (n) => {
  test.each(MOMENTS)('(%s its work) is finished by running it again', async (moment) => {
    const emulator = await open();
    const tags = {
      'managed-by': 'ephemeral-atlas',
      'github-owner': 'octo-org',
      'github-repository': 'shop',
      'expires-at': '20200101T000000Z',
    };
    for (const name of ['a', 'b', 'c']) {
      emulator.addInstance({ name, tags });
    }
    const options = { ...stepFor(emulator, SWEEP), actionFile: SWEEP_FILE };
    await endAt(emulator, options, n, moment);
    const again = await runStep(options);
    expect(again.exitCode).toBe(0);
    expect(left(emulator)).toEqual([FOREIGN]);
  });
});

describe('twenty creates at once for one pull request', () => {
  test('end with one instance, and all succeed', async () => {
    const emulator = await open({ idleAfterMs: 500 });
    const options: StepOptions = {
      ...stepFor(emulator),
      ref: 'refs/pull/5/merge',
      event: { name: 'pull_request', payload: { pull_request: { number: 5 } } },
    };
    const results = await Promise.all(Array.from({ length: 20 }, () => runStep(options)));
    expect(results.map(({ exitCode }) => exitCode)).toEqual(results.map(() => 0));
    expect(emulator.createdCount).toBe(1);
    expect(results.filter(({ outputs }) => outputs.created === 'true')).toHaveLength(1);
  });
});
