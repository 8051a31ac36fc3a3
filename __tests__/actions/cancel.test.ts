import { afterEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/index.ts';
import { type Phase, runPhase } from '../../src/main.ts';
import { CommentStore } from '../../tools/harness/github-comments.ts';
import {
  GITHUB_TOKEN,
  type GitHubOptions,
  type GitHubServer,
  startGitHub,
} from '../../tools/harness/github-server.ts';
import type { Harness as AnyHarness } from '../../tools/harness/harness.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { Harness, type Inputs } from '../support/in-process.ts';

const CANCELLED = 'The workflow run was cancelled.';
/** The runner kills the process 10 s after a cancel. */
const GRACE_MS = 9_000;
const INDEXES =
  '[{"database":"shop","collectionName":"products","name":"default","definition":{"mappings":{"dynamic":true}}}]';
const SWEEP = { 'closed-pull-requests': 'false', 'deleted-branches': 'false', 'older-than': '1d' };
const running: GitHubServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** The environment of a run for a pull request, and the GitHub where it is. */
async function openGitHub(fail?: GitHubOptions['fail']) {
  const comments = new CommentStore();
  const gitHub = await startGitHub({ pullRequests: { 7: 'open' }, comments, ...(fail && { fail }) });
  running.push(gitHub);
  return { comments, environment: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_API_URL: gitHub.url } };
}

function messagesOf({ annotations }: RecordingRunner): string[] {
  return annotations.map(({ message }) => message);
}

/** Runs a phase while time passes, although nobody sleeps while a request hangs; returns when it ended. */
async function runTimed({ clock }: AnyHarness, phase: Phase, runner: RecordingRunner): Promise<number> {
  let endedAt: number | undefined;
  const ticks = (async () => {
    while (endedAt === undefined) {
      await clock.sleep(100);
    }
  })();
  await runPhase(phase, { runner, clock, random: Math.random });
  endedAt = clock.elapsed();
  await ticks;
  return endedAt;
}

describe('a cancel at the very end', () => {
  /** A step that is cancelled while it writes its summary, or while Atlas revokes its access token. */
  async function runCancelled(phase: Phase, inputs: Inputs, moment: 'summary' | 'revoke') {
    const harness = await Harness.open();
    const name = 'shop';
    await (phase === 'create' ? undefined : harness.create({ name }));
    const runner = harness.runner({ ...(phase !== 'sweep' && { name }), ...inputs });
    if (moment === 'summary') {
      runner.summarize = async () => runner.cancel();
    } else {
      harness.emulator.onRequest(({ operation, when }) => {
        if (operation === 'revoke' && when === 'after') {
          runner.cancel();
        }
      });
    }
    await runPhase(phase, { runner, clock: harness.clock, random: Math.random });
    return { harness, runner };
  }

  test.each<[Phase, 'summary' | 'revoke', Inputs]>([
    ['create', 'summary', {}],
    ['create', 'summary', { 'database-user': 'true' }],
    ['create', 'revoke', {}],
    ['delete', 'revoke', {}],
    ['sweep', 'summary', SWEEP],
    ['sweep', 'revoke', SWEEP],
    ['search-indexes', 'summary', { indexes: INDEXES }],
    ['search-indexes', 'revoke', { indexes: INDEXES }],
  ])('of %s (%s, %j) ends it as cancelled', async (phase, moment, inputs) => {
    const { runner } = await runCancelled(phase, inputs, moment);
    expect(messagesOf(runner)).toEqual([CANCELLED]);
    expect(runner.failed).toBe(true);
  });

  test.each(['summary', 'revoke'] as const)(
    'of create (%s) leaves no instance once post has run',
    async (moment) => {
      const { harness, runner } = await runCancelled('create', {}, moment);
      const post = await harness.cleanUp(runner.saved);
      expect(post.annotations).toEqual([]);
      expect(harness.emulator.instances()).toEqual([]);
    },
  );
});

describe('a cancel during clean-up', () => {
  const COMMENT = { comment: 'true', 'github-token': GITHUB_TOKEN };

  test('by post, while it updates the comment, raises no doubt about what it has deleted', async () => {
    let cancel: (() => void) | undefined;
    const { environment } = await openGitHub(() => {
      cancel?.();
      return cancel && 'hang';
    });
    const harness = await Harness.open();
    const main = await harness.create({ 'delete-after-job': 'true', ...COMMENT }, undefined, environment);
    const post = harness.runner({}, undefined, main.saved, environment);
    cancel = () => post.cancel();
    await runPhase('cleanup', { runner: post, clock: harness.clock, random: Math.random });
    expect(messagesOf(post)).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('after a failure ends a comment that GitHub does not answer', async () => {
    let cancelledAt = Number.NaN;
    const { environment } = await openGitHub(() => {
      cancelledAt = harness.clock.elapsed();
      runner.cancel();
      return 'hang';
    });
    const harness = await Harness.open({ idleAfterMs: 600_000 });
    const runner = harness.runner({ timeout: '1m', ...COMMENT }, undefined, {}, environment);
    const endedAt = await runTimed(harness, 'create', runner);
    expect(messagesOf(runner)).toEqual([expect.stringContaining('timed out after')]);
    expect(endedAt - cancelledAt).toBeLessThan(GRACE_MS);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('after a failure ends it in time where Atlas does not answer, and post finishes it', async () => {
    const harness = await Harness.open({ idleAfterMs: 600_000 });
    const runner = harness.runner({ timeout: '1m' });
    let cancelledAt = Number.NaN;
    harness.emulator.onRequest(({ operation, when }) => {
      if (operation === 'deleteFlexCluster' && when === 'before' && Number.isNaN(cancelledAt)) {
        cancelledAt = harness.clock.elapsed();
        runner.cancel();
      }
    });
    harness.emulator.addFault({ kind: 'hang', operation: 'deleteFlexCluster', times: 'forever' });
    const endedAt = await runTimed(harness, 'create', runner);
    expect(endedAt - cancelledAt).toBeLessThan(GRACE_MS);
    expect(messagesOf(runner)).toEqual([
      expect.stringContaining('The post phase of this job will try again.'),
      expect.stringContaining('timed out after'),
    ]);
    harness.emulator.clearFaults();
    await harness.cleanUp(runner.saved);
    expect(harness.emulator.instances()).toEqual([]);
  });
});

describe('a create that is cancelled', () => {
  /** Cancels a create that waits for its instance, and lets Atlas fail from then on; returns how long the rest took. */
  async function timeCancelled(faults: readonly Fault[]): Promise<number> {
    const harness = await Harness.open({ idleAfterMs: 600_000 });
    const runner = harness.runner({ 'database-user': 'true', 'allow-ip': 'runner' });
    let cancelledAt = Number.NaN;
    harness.clock.after(60_000, () => {
      cancelledAt = harness.clock.elapsed();
      faults.forEach(harness.emulator.addFault);
      runner.cancel();
    });
    const endedAt = await runTimed(harness, 'create', runner);
    expect(messagesOf(runner).at(-1)).toBe(CANCELLED);
    return endedAt - cancelledAt;
  }

  test.each([3_000, 6_000, 6_400, 6_900])(
    'ends in time where the last request of its clean-up takes %s ms, and Atlas does not revoke its token',
    async (delayMs) => {
      const elapsed = await timeCancelled([
        { kind: 'latency', operation: 'deleteAccessListEntry', delayMs },
        { kind: 'hang', operation: 'revoke', times: 'forever' },
      ]);
      expect(elapsed).toBeLessThan(GRACE_MS);
      expect(elapsed).toBeGreaterThan(Math.min(delayMs, 6_000));
    },
  );

  test.each(['getFlexCluster', 'deleteFlexCluster', 'listDatabaseUsers', 'listAccessList'])(
    'ends in time where Atlas no longer answers %s',
    async (operation) => {
      expect(await timeCancelled([{ kind: 'hang', operation, times: 'forever' }])).toBeLessThan(GRACE_MS);
    },
  );
});
