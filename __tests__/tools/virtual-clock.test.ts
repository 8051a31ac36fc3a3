import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { KillableClock } from '../../tools/harness/killable-clock.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

const HOUR_MS = 3_600_000;

test('the virtual clock wakes sleepers in the order of their ends, and calls timers on the way', async () => {
  const clock = new VirtualClock();
  const seen: string[] = [];
  clock.after(90, () => seen.push(`timer at ${clock.elapsed()}`));
  clock.after(95, () => seen.push('cancelled'))();
  await Promise.all(
    [HOUR_MS, 60, 120].map((ms) => clock.sleep(ms).then(() => seen.push(`sleeper at ${clock.elapsed()}`))),
  );
  expect(seen).toEqual(['sleeper at 60', 'timer at 90', 'sleeper at 120', `sleeper at ${HOUR_MS}`]);
  expect(clock.sleeps).toEqual([HOUR_MS, 60, 120]);
});

test('the virtual clock stands still while requests are sent and answered', async () => {
  const clock = new VirtualClock();
  const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async () => {
    const [response] = await once(request({ port, host: '127.0.0.1', agent: false }).end(), 'response');
    response.resume();
    await once(response, 'end');
  };
  const asleep = clock.sleep(HOUR_MS);
  for (let asked = 0; asked < 50; asked += 1) {
    await ask();
  }
  expect(clock.elapsed()).toBe(0);
  await asleep;
  expect(clock.elapsed()).toBe(HOUR_MS);
  server.close();
});

test('the virtual clock does not move for a sleeper that is aborted', async () => {
  const clock = new VirtualClock();
  const abort = new AbortController();
  const asleep = clock.sleep(HOUR_MS, abort.signal);
  expect(clock.sleeping).toBe(1);
  abort.abort(new Error('cancelled'));
  await expect(asleep).rejects.toThrow('cancelled');
  await expect(clock.sleep(HOUR_MS, abort.signal)).rejects.toThrow('cancelled');
  expect([clock.sleeping, clock.elapsed()]).toEqual([0, 0]);
});

test('a killed process never wakes again', async () => {
  const clock = new VirtualClock();
  const killable = new KillableClock(clock);
  let awake = false;
  void killable.sleep(1_000).then(() => {
    awake = true;
  });
  killable.kill();
  await killable.stopped;
  await clock.sleep(HOUR_MS);
  expect([awake, killable.killed]).toEqual([false, true]);
});
