import { afterEach, describe, expect, test } from '@jest/globals';
import { runPhase } from '../../src/main.ts';
import { Harness, type Inputs } from '../support/in-process.ts';
import { startProxy, type TestProxy } from '../support/proxy.ts';

const ATLAS = { 'base-url': 'https://atlas.test' };
const MINUTE_MS = 60_000;
const running: TestProxy[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((proxy) => proxy.close()));
});

/** The state of a step that had another address of Atlas. */
function withBaseUrl(saved: Inputs): Inputs {
  const record = JSON.parse(saved['clean-up'] ?? '{}');
  return { ...saved, 'clean-up': JSON.stringify({ ...record, baseUrl: ATLAS['base-url'] }) };
}

/** A harness, and the environment of a step that has to go through a proxy, which never answers a CONNECT. */
async function openHanging() {
  const harness = await Harness.open();
  const proxy = await startProxy({
    onConnect() {
      // As nobody sleeps while a request is under way, time has to be moved on for it.
      setImmediate(() => void harness.clock.sleep(30_000));
      return 'hang';
    },
  });
  running.push(proxy);
  return { harness, proxy, environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } };
}

describe('a proxy that hangs', () => {
  test('does not keep create beyond its time-out', async () => {
    const { harness, proxy, environment } = await openHanging();
    const runner = await harness.create({ ...ATLAS, timeout: '5m' }, undefined, environment);
    expect(runner.failed).toBe(true);
    expect(runner.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /: timed out after 5 m \(input "timeout": 5 m\); last error: the connection to atlas\.test through the proxy in HTTPS_PROXY took longer than 30 s\. /,
      ),
    ]);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(5 * MINUTE_MS + 30_000);
    expect(proxy.requests.length).toBeGreaterThan(5);
    await proxy.whenIdle();
  });

  test('does not keep post beyond its limit', async () => {
    const { harness, proxy, environment } = await openHanging();
    const { saved } = await harness.create({ 'delete-after-job': 'true' });
    const started = harness.clock.elapsed();
    const post = await harness.cleanUp(withBaseUrl(saved), {}, environment);
    expect(post.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('may still exist: ') },
    ]);
    expect(harness.clock.elapsed() - started).toBeLessThanOrEqual(6 * MINUTE_MS + 30_000);
    await proxy.whenIdle();
  });

  test('does not keep a cancel', async () => {
    const { harness, environment } = await openHanging();
    const runner = harness.runner({ ...ATLAS, timeout: '5m' }, undefined, {}, environment);
    let cancelledAt = Number.NaN;
    harness.clock.after(10_000, () => {
      cancelledAt = harness.clock.elapsed();
      runner.cancel();
    });
    await runPhase('create', { runner, clock: harness.clock, random: Math.random });
    expect(runner.annotations.map(({ message }) => message)).toContain('The workflow run was cancelled.');
    expect(harness.clock.elapsed() - cancelledAt).toBeLessThan(9_000);
  });
});

test('post warns about a proxy variable that is not a URL', async () => {
  const harness = await Harness.open();
  const { saved } = await harness.create({ 'delete-after-job': 'true' });
  const environment = { HTTPS_PROXY: 'socks5://user:secret@proxy.test:1080' };
  const post = await harness.cleanUp(withBaseUrl(saved), {}, environment);
  expect(post.failed).toBe(false);
  expect(post.annotations).toMatchObject([
    {
      level: 'warning',
      message: expect.stringContaining(
        'The environment variable HTTPS_PROXY is not the URL of an HTTP proxy.',
      ),
    },
  ]);
  expect(JSON.stringify([post.annotations, post.log])).not.toContain('secret');
  expect(post.masks).toEqual(expect.arrayContaining(['secret', 'user:secret', btoa('user:secret')]));
});
