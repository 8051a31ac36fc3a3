import { afterEach, describe, expect, test } from '@jest/globals';
import { runPhase } from '../../src/main.ts';
import { Stage } from '../support/in-process.ts';
import { startProxy, type TestProxy } from '../support/proxy.ts';

const ATLAS = { 'base-url': 'https://atlas.test' };
const MINUTE_MS = 60_000;
const running: TestProxy[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((proxy) => proxy.close()));
});

/** A stage, and the environment of a step that has to go through a proxy, which never answers a CONNECT. */
async function openHanging() {
  const stage = await Stage.open();
  const proxy = await startProxy({
    onConnect() {
      // As nobody sleeps while a request is under way, time has to be moved on for it.
      setImmediate(() => void stage.clock.sleep(30_000));
      return 'hang';
    },
  });
  running.push(proxy);
  return { stage, proxy, environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } };
}

describe('a proxy that hangs', () => {
  test('does not keep create beyond its time-out', async () => {
    const { stage, proxy, environment } = await openHanging();
    const runner = await stage.create({ ...ATLAS, timeout: '5m' }, undefined, environment);
    expect(runner.failed).toBe(true);
    expect(runner.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /: timed out after 5 m \(input "timeout": 5 m\); last error: connecting to atlas\.test through the proxy in HTTPS_PROXY took longer than 30 s\. /,
      ),
    ]);
    expect(stage.clock.elapsed()).toBeLessThanOrEqual(5 * MINUTE_MS + 30_000);
    expect(proxy.requests.length).toBeGreaterThan(5);
    await proxy.whenIdle();
  });

  test('does not keep post beyond its limit', async () => {
    const { stage, proxy, environment } = await openHanging();
    const { saved } = await stage.create({ 'delete-after-job': 'true' });
    const started = stage.clock.elapsed();
    const post = await stage.cleanUp(saved, { ...ATLAS, 'delete-after-job': 'true' }, environment);
    expect(post.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('may be left over: ') },
    ]);
    expect(stage.clock.elapsed() - started).toBeLessThanOrEqual(2 * MINUTE_MS + 30_000);
    await proxy.whenIdle();
  });

  test('does not keep a cancel', async () => {
    const { stage, environment } = await openHanging();
    const runner = stage.runner({ ...ATLAS, timeout: '5m' }, undefined, {}, environment);
    let cancelledAt = Number.NaN;
    stage.clock.after(10_000, () => {
      cancelledAt = stage.clock.elapsed();
      runner.cancel();
    });
    await runPhase('create', { runner, clock: stage.clock, random: Math.random });
    expect(runner.annotations.map(({ message }) => message)).toContain('The workflow run was cancelled.');
    expect(stage.clock.elapsed() - cancelledAt).toBeLessThanOrEqual(20_000);
  });
});

test('a proxy variable that cannot be read is a plain warning of post', async () => {
  const stage = await Stage.open();
  const { saved } = await stage.create({ 'delete-after-job': 'true' });
  const environment = { HTTPS_PROXY: 'socks5://user:secret@proxy.test:1080' };
  const post = await stage.cleanUp(saved, { ...ATLAS, 'delete-after-job': 'true' }, environment);
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
