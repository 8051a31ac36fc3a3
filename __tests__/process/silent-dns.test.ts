import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { StepOptions } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep, startStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) {
    socket.close();
  }
});

/** A DNS server that does not respond to queries. */
async function startSilentDns(): Promise<string> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return `127.0.0.1:${socket.address().port}`;
}

/** A step that logs in to an instance whose name DNS does not resolve. */
async function openStep(timeout: string) {
  const emulator = await openEmulator({ database: 'srv' });
  const resolve = pathToFileURL(join(import.meta.dirname, '../../emulator/database/resolve.js')).href;
  const options: StepOptions = {
    ...stepFor(emulator, { 'database-user': 'true', 'wait-for': 'ready', timeout }),
    nodeArgs: ['--import', resolve],
    env: { ATLAS_EMULATOR_DNS: await startSilentDns() },
  };
  return { emulator, options };
}

// Node's resolver alone takes 22 s to give up, and the driver asks it twice: what ends sooner was not waiting for it.
const LIMIT_MS = 15_000;

describe('if DNS does not respond, create', () => {
  test('fails after its timeout with an error that names DNS', async () => {
    const { emulator, options } = await openStep('2s');
    const main = await runStep(options);
    expect(main.exitCode).toBe(1);
    expect(main.durationMs).toBeLessThan(LIMIT_MS);
    expect(main.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(
          /^Failed to log in to instance "main-\w+".* DNS .*DNS did not respond within/,
        ),
      }),
    ]);
    expect(emulator.instances()).toEqual([]);
    expect(emulator.users()).toEqual([]);

    const post = await runStep({ ...options, phase: 'post', state: main.state });
    expect(post.exitCode).toBe(0);
    expect(post.annotations).toEqual([]);
    expect(post.durationMs).toBeLessThan(LIMIT_MS);
  });

  // Windows has no signals: there a cancel ends the process by force.
  (process.platform === 'win32' ? test.skip : test)(
    'can be cancelled, and leaves nothing behind',
    async () => {
      const { emulator, options } = await openStep('10m');
      const step = startStep(options);
      step.onLine((line) => {
        if (line.includes('Wait until a login succeeds')) {
          step.cancel();
        }
      });
      const main = await step.result;
      // Ended by itself, not by the SIGKILL that comes after 10 s.
      expect(main.exitCode).toBe(1);
      expect(main.annotations.map(({ message }) => message)).toEqual(['The workflow run was cancelled.']);
      expect(emulator.instances()).toEqual([]);
      expect(emulator.users()).toEqual([]);
    },
  );
});
