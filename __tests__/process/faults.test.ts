import { describe, expect, test } from '@jest/globals';
import { FAULTS } from '../support/faults.ts';
import { openEmulator, runStep } from '../support/secrets.ts';
import { apiKeyStepFor, stepFor } from '../support/step.ts';

describe.each(['token', 'createFlexCluster', 'getFlexCluster', 'revoke'])(
  'with a fault on %s',
  (operation) => {
    const faults = Object.entries(FAULTS).filter(
      ([, { kind }]) => operation !== 'token' || kind !== 'expired-token',
    );

    test.each(faults)('%s: one instance, and no secret anywhere', async (_name, fault) => {
      const emulator = await openEmulator({ faults: [{ ...fault, operation }] });
      const result = await runStep({ ...stepFor(emulator), debug: true });
      expect(result.annotations).toEqual([]);
      expect(result.exitCode).toBe(0);
      expect(emulator.createdCount).toBe(1);
    });
  },
);

describe('with an API key', () => {
  test('a stale nonce is answered with the new one', async () => {
    const emulator = await openEmulator({ faults: [{ kind: 'stale-nonce', operation: 'getFlexCluster' }] });
    const result = await runStep(apiKeyStepFor(emulator));
    expect(result.exitCode).toBe(0);
  });
});

describe('a request that never gets an answer', () => {
  test.each(['token', 'createFlexCluster', 'getFlexCluster'])(
    '(%s) ends the step within its timeout, and leaves nothing behind',
    async (operation) => {
      const emulator = await openEmulator({
        idleAfterMs: 60_000,
        faults: [{ kind: 'hang', operation, times: 'forever' }],
      });
      emulator.onRequest(({ operation: asked, when }) => {
        // Clean-up asks too: it gets through.
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

  test('because nobody listens says so', async () => {
    const emulator = await openEmulator();
    const { url } = emulator;
    await emulator.close();
    const result = await runStep(stepFor(emulator, { 'base-url': url, timeout: '1s' }));
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).toMatch(/the connection was refused \(ECONNREFUSED\)/);
  });

  test('because DNS does not know the host says so', async () => {
    const emulator = await openEmulator();
    const result = await runStep(stepFor(emulator, { 'base-url': 'https://atlas.invalid', timeout: '3s' }));
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toMatch(/DNS/);
  });
});
