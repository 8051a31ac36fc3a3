import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import type { StepOptions, StepResult } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep, startStep } from '../support/secrets.ts';
import { apiKeyStepFor, stepFor } from '../support/step.ts';

/** A create that is killed while it waits for its instance. */
async function killedWhileWaiting(emulator: Emulator) {
  const step = startStep(stepFor(emulator));
  step.onLine((line) => {
    if (line.includes('is CREATING')) {
      step.signal('SIGKILL');
    }
  });
  return step.result;
}

// Windows has no signals: there the runner ends the process, and post does the rest.
const describeWithSignals = process.platform === 'win32' ? describe.skip : describe;

// Only Windows sends SIGBREAK: here the process raises it by itself when it gets a signal that nothing listens to.
const RAISE_SIGBREAK = `data:text/javascript,${encodeURIComponent("process.on('SIGUSR2', () => process.emit('SIGBREAK'));")}`;

describeWithSignals('a create that is cancelled', () => {
  test.each([
    ['SIGINT', 'SIGINT', []],
    ['SIGTERM', 'SIGTERM', []],
    ['SIGBREAK', 'SIGUSR2', ['--import', RAISE_SIGBREAK]],
  ] as const)('with %s while it waits deletes the instance', async (_name, signal, nodeArgs) => {
    const emulator = await openEmulator({ idleAfterMs: 60_000 });
    const options = stepFor(emulator, { 'termination-protection': 'true' });
    const step = startStep({ ...options, nodeArgs: [...nodeArgs] });
    step.onLine((line) => {
      if (line.includes('is CREATING')) {
        step.signal(signal);
      }
    });
    const result = await step.result;
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toMatchObject([
      { level: 'error', message: 'The workflow run was cancelled.' },
    ]);
    expect(emulator.createdCount).toBe(1);
    expect(emulator.instances()).toEqual([]);
    expect(Object.values(result.state).filter(Boolean)).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'while it sends the POST, %s Atlas creates the instance, leaves nothing behind after post',
    async (moment) => {
      const emulator = await openEmulator({ idleAfterMs: 60_000 });
      const step = startStep(stepFor(emulator));
      emulator.onRequest(({ operation, when }) => {
        if (operation === 'createFlexCluster' && when === moment) {
          step.signal('SIGINT');
        }
      });
      const main = await step.result;
      expect(main.exitCode).toBe(1);
      const post = await runStep(postOf(main));
      expect(post.exitCode).toBe(0);
      expect(emulator.instances()).toEqual([]);
    },
  );
});

/** The post phase, which gets no inputs: it knows only the state. */
function postOf({ state }: StepResult): StepOptions {
  const actionFile = join(process.cwd(), 'action.yml');
  return { actionFile, repository: 'octo-org/shop', ref: 'refs/heads/main', phase: 'post', state };
}

describe('a create that is killed', () => {
  test.each([
    ['with a service account', stepFor],
    ['with an API key', apiKeyStepFor],
  ])('while it sends the POST is cleaned up by post, %s', async (_title, stepWith) => {
    const emulator = await openEmulator({ idleAfterMs: 60_000 });
    const step = startStep(stepWith(emulator));
    emulator.onRequest(({ operation, when }) => {
      if (operation === 'createFlexCluster' && when === 'after') {
        step.signal('SIGKILL');
      }
    });
    const main = await step.result;
    expect(main.exitCode).not.toBe(0);
    expect(main.state['clean-up']).toContain('createdBy');
    const post = await runStep(postOf(main));
    expect(post.exitCode).toBe(0);
    expect(emulator.instances()).toEqual([]);
  });

  test('while it waits is cleaned up by post, which gets the inputs of a composite action', async () => {
    const emulator = await openEmulator({ idleAfterMs: 60_000 });
    const main = await killedWhileWaiting(emulator);
    expect(emulator.instances()).toHaveLength(1);
    const inputs = {
      'client-id': 'mdb_sa_id_other',
      project: 'other',
      'base-url': 'http://127.0.0.1:1',
      version: '22',
    };
    const post = await runStep({ ...postOf(main), inputs });
    expect(post.log).toContain('Deleted instance');
    expect(emulator.instances()).toEqual([]);
  });

  test('leaves a warning with the instance and the project if post fails, too', async () => {
    const emulator = await openEmulator({ idleAfterMs: 60_000 });
    const main = await killedWhileWaiting(emulator);
    emulator.addFault({
      kind: 'status',
      status: 403,
      errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
      times: 'forever',
    });
    const post = await runStep(postOf(main));
    expect(post.exitCode).toBe(0);
    expect(post.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining(`in project ${emulator.project.id} may still exist`),
      },
    ]);
  });
});
