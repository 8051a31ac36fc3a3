import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../../tools/local-runner/index.ts';

const ACTION_FILE = join(process.cwd(), 'emulator/action.yml');
// The folder of the runner for one job, which is the same for main and post.
const RUNNER_TEMP = mkdtempSync(join(tmpdir(), 'emulator-action-'));
const started: StepResult[] = [];

afterEach(async () => {
  for (const { state } of started.splice(0)) {
    await stop(state);
  }
});
afterAll(() => rmSync(RUNNER_TEMP, { recursive: true, force: true, maxRetries: 5 }));

async function start(inputs: Record<string, string> = {}): Promise<StepResult> {
  const result = await runStep({
    actionFile: ACTION_FILE,
    inputs: { port: '0', 'idle-after': '100ms', ...inputs },
    env: { RUNNER_TEMP },
    timeoutMs: 25_000,
  });
  started.push(result);
  return result;
}

function stop(state: Record<string, string>): Promise<StepResult> {
  return runStep({ actionFile: ACTION_FILE, phase: 'post', state, env: { RUNNER_TEMP }, timeoutMs: 25_000 });
}

/** Whether something listens at the address. */
async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/_emulator/requests`).then(
    ({ ok }) => ok,
    () => false,
  );
}

describe('the action of the emulator', () => {
  test('starts an emulator that create uses without inputs, and stops it in post', async () => {
    const { exitCode, outputs, exportedEnv, masks, state, log } = await start();
    expect(exitCode).toBe(0);
    const url = outputs['base-url'] ?? '';
    expect(log).toContain(`The Atlas emulator listens on ${url}`);
    expect(exportedEnv).toEqual({
      MONGODB_ATLAS_BASE_URL: url,
      MONGODB_ATLAS_CLIENT_ID: outputs['client-id'],
      MONGODB_ATLAS_CLIENT_SECRET: outputs['client-secret'],
      MONGODB_ATLAS_PROJECT_ID: outputs.project,
    });
    expect(masks).toEqual([outputs['client-secret']]);

    const create = await runStep({
      actionFile: join(process.cwd(), 'action.yml'),
      inputs: { name: 'demo', 'database-user': 'true', 'allow-ip': 'runner', 'wait-for': 'ready' },
      env: exportedEnv,
      timeoutMs: 25_000,
    });
    expect(create.exitCode).toBe(0);
    expect(create.outputs).toMatchObject({ name: 'demo', created: 'true', projectId: outputs.project });

    const post = await stop(state);
    expect(post.exitCode).toBe(0);
    expect(post.log).toContain('Stopped the Atlas emulator.');
    expect(post.log).toContain('##[group]Log of the Atlas emulator');
    expect(post.log).toContain('-> 201 (createFlexCluster)');
    expect(await answers(url)).toBe(false);
  });

  test('stops nothing else that listens on its port', async () => {
    const first = await start();
    const port = new URL(first.outputs['base-url'] ?? '').port;
    expect((await stop(first.state)).log).toContain('Stopped the Atlas emulator.');
    const second = await start({ port });
    expect(second.exitCode).toBe(0);
    expect((await stop(first.state)).log).toContain('The Atlas emulator ended before.');
    expect(await answers(second.outputs['base-url'] ?? '')).toBe(true);
  });

  test('prints its log without running the commands in it', async () => {
    const { state } = await start();
    appendFileSync(state.log ?? '', '::error::injected\n');
    const { annotations, log } = await stop(state);
    expect(log).toContain('injected');
    expect(annotations).toEqual([]);
  });

  test('gives host names that do not resolve with "database: none"', async () => {
    const { exitCode, exportedEnv } = await start({ database: 'none' });
    expect(exitCode).toBe(0);
    const create = await runStep({
      actionFile: join(process.cwd(), 'action.yml'),
      env: exportedEnv,
      timeoutMs: 25_000,
    });
    expect(create.outputs.standardSrv).toMatch(/\.atlas\.test$/);
  });

  test.each([
    [{ database: 'srv' }, 'Input "database" must be direct or none.'],
    [{ port: 'x' }, 'Failed to start the emulator: input "port": x is not a port number'],
    [{ 'idle-after': '5' }, 'Failed to start the emulator: input "idle-after": 5 is not a duration'],
  ])('reports the invalid input %j', async (inputs, message) => {
    const { exitCode, annotations, exportedEnv } = await start(inputs);
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      { level: 'error', title: 'Atlas emulator', message: expect.stringContaining(message) },
    ]);
    expect(exportedEnv).toEqual({});
  });

  test('says what to do if its port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { exitCode, log, state } = await start({ port: String(port) });
    server.close();
    expect(exitCode).toBe(1);
    expect(log).toContain(`Port ${port} is in use: stop the program that uses it, or choose another port`);
    const post = await stop(state);
    expect(post.exitCode).toBe(0);
    expect(post.log).toContain('ended before');
  });

  test('does nothing in post if it was not started', async () => {
    const { exitCode, log } = await stop({});
    expect({ exitCode, log }).toEqual({ exitCode: 0, log: 'The Atlas emulator was not started.' });
  });
});
