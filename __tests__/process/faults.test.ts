import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/index.ts';
import { openEmulator, runStep } from '../support/secrets.ts';
import { apiKeyStepFor, stepFor } from '../support/step.ts';

// The bundle under a few faults. tools/faults/ tries every fault on every request, in one process.
describe('create succeeds, with one instance, after', () => {
  test.each<[string, Fault]>([
    ['a 429 without Retry-After', { kind: 'rate-limit', operation: 'token' }],
    [
      'a connection that was reset after the instance was created',
      { kind: 'reset', afterWork: true, operation: 'createFlexCluster' },
    ],
    ['truncated JSON', { kind: 'truncated-json', operation: 'createFlexCluster' }],
    ['a 503 with HTML', { kind: 'html', status: 503, retryAfterSeconds: 1, operation: 'getFlexCluster' }],
    ['an expired token', { kind: 'expired-token', operation: 'getFlexCluster' }],
    ['a 500', { kind: 'status', status: 500, errorCode: 'UNEXPECTED_ERROR', operation: 'revoke' }],
  ])('%s', async (_name, fault) => {
    const emulator = await openEmulator({ faults: [fault] });
    const result = await runStep({ ...stepFor(emulator), debug: true });
    expect(result.annotations).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(emulator.createdCount).toBe(1);
  });
});

describe('create with an API key', () => {
  test('succeeds after a stale nonce', async () => {
    const emulator = await openEmulator({ faults: [{ kind: 'stale-nonce', operation: 'getFlexCluster' }] });
    const result = await runStep(apiKeyStepFor(emulator));
    expect(result.exitCode).toBe(0);
  });
});

describe('create', () => {
  test.each(['token', 'createFlexCluster', 'getFlexCluster'])(
    'fails within its timeout, and leaves nothing behind, if Atlas never responds to %s',
    async (operation) => {
      const emulator = await openEmulator({
        idleAfterMs: 60_000,
        faults: [{ kind: 'hang', operation, times: 'forever' }],
      });
      emulator.onRequest(({ operation: asked, when }) => {
        // The requests of the clean-up succeed.
        if (asked === operation && when === 'before' && operation === 'getFlexCluster') {
          setTimeout(() => emulator.clearFaults(), 1500).unref();
        }
      });
      const result = await runStep(stepFor(emulator, { timeout: '2s' }));
      expect(result.exitCode).toBe(1);
      expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
      expect(emulator.instances()).toEqual([]);
    },
  );

  test('says that the connection was refused', async () => {
    const emulator = await openEmulator();
    const { url } = emulator;
    await emulator.close();
    const result = await runStep(stepFor(emulator, { 'base-url': url, timeout: '1s' }));
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).toMatch(/the connection was refused \(ECONNREFUSED\)/);
  });

  test('says that DNS does not know the host', async () => {
    const emulator = await openEmulator();
    const result = await runStep(stepFor(emulator, { 'base-url': 'https://atlas.invalid', timeout: '3s' }));
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toMatch(/DNS/);
  });
});
