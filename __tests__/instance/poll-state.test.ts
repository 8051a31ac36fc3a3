import { expect, test } from '@jest/globals';
import { findFlexCluster } from '../../src/atlas/flex-clusters.ts';
import { INSTANCE_PACE } from '../../src/instance/pace.ts';
import { pollState } from '../../src/instance/poll-state.ts';
import { clientOf } from '../support/client.ts';
import { Harness } from '../support/in-process.ts';

/** Polls once, after `requests` other requests to the same endpoints. Returns the log, and when it polled. */
async function pollOnce(requests: number, first?: string) {
  const harness = await Harness.open({ rateLimit: { capacity: 20, perMinute: 20 } });
  const { emulator, clock } = harness;
  const client = await clientOf(emulator.url, { clock, credentials: emulator.credentials });
  const projectId = emulator.project.id;
  for (let n = 0; n < requests; n += 1) {
    await findFlexCluster(client, projectId, 'pr-1');
  }
  const log: string[] = [];
  const subject = {
    label: 'pr-1',
    description: 'wait for instance "pr-1"',
    advice: 'Increase "timeout".',
    pace: INSTANCE_PACE,
  };
  const check = async (waited: string) => {
    log.push(`polled after ${waited}`);
    return { state: 'IDLE', result: clock.elapsed() };
  };
  const progress = { phase: () => {}, info: (line: string) => log.push(line), warn: () => {} };
  return { polledAt: await pollState(client, subject, check, progress, first), log };
}

test('a state that is known is written to the log, and the first poll is immediate', async () => {
  expect(await pollOnce(1, 'CREATING')).toEqual({
    polledAt: 0,
    log: ['pr-1 is CREATING (0 ms)', 'polled after 0 ms', 'pr-1 is IDLE (0 ms)'],
  });
});

test('without one, it does not', async () => {
  expect(await pollOnce(19)).toEqual({ polledAt: 0, log: ['polled after 0 ms', 'pr-1 is IDLE (0 ms)'] });
});
