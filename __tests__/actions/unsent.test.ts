import { describe, expect, test } from '@jest/globals';
import { runPhase } from '../../src/main.ts';
import { Harness } from '../support/in-process.ts';
import { startProxy } from '../support/proxy.ts';

/** Faults with which the request for an instance never reaches Atlas. */
const UNSENT = {
  'is redirected': [{ kind: 'redirect', operation: 'createFlexCluster', times: 'forever' }],
  'has no token, because its response is not what the API describes': [
    { kind: 'expired-token', operation: 'createFlexCluster' },
    { kind: 'wrong-shape', operation: 'token', skip: 1, times: 'forever' },
  ],
  'has no token, because the token endpoint redirects': [
    { kind: 'expired-token', operation: 'createFlexCluster' },
    { kind: 'redirect', operation: 'token', skip: 1, times: 'forever' },
  ],
  'has no token, because the token endpoint fails': [
    { kind: 'expired-token', operation: 'createFlexCluster' },
    { kind: 'status', status: 503, operation: 'token', skip: 1, times: 'forever' },
  ],
} as const;

describe.each(['flex', 'serverless'])('a request for a %s instance that', (type) => {
  test.each(Object.entries(UNSENT))('%s has created nothing', async (_what, faults) => {
    const harness = await Harness.open();
    const operation = type === 'flex' ? 'createFlexCluster' : 'createServerless';
    for (const fault of faults) {
      harness.emulator.addFault(fault.operation === 'token' ? fault : { ...fault, operation });
    }
    const runner = await harness.create({ timeout: '1m', 'instance-type': type });
    expect(runner.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(runner.annotations[0]?.message).not.toContain('retired');
    // Nothing is looked for, and nothing is cleaned up, now or in the post phase.
    const others = harness.requests.filter((request) => !/^(token|revoke|create\w+) /.test(request));
    expect(others).toEqual([]);
    // One token for the first request, and three attempts for another, unless they are worth more.
    const isDown = faults.some((fault) => 'status' in fault);
    expect(harness.countRequests('token') <= 4 || isDown).toBe(true);
    expect(runner.saved['clean-up']).toBe('');
  });
});

test('a request that is cancelled before there is a connection has created nothing', async () => {
  const harness = await Harness.open();
  let cancel = () => {};
  const proxy = await startProxy({
    onConnect() {
      cancel();
      // Time passes only while somebody sleeps.
      setImmediate(() => void harness.clock.sleep(30_000));
      return 'hang';
    },
  });
  try {
    const environment = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    const runner = harness.runner({ 'base-url': 'https://atlas.test' }, harness.apiKey, {}, environment);
    cancel = () => runner.cancel();
    await runPhase('create', { runner, clock: harness.clock, random: Math.random });
    expect(runner.annotations.map(({ message }) => message)).toEqual(['The workflow run was cancelled.']);
    expect(proxy.requests).toHaveLength(1);
    expect(runner.saved['clean-up']).toBe('');
  } finally {
    await proxy.close();
  }
});
