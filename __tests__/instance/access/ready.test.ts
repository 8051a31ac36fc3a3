import { describe, expect, test } from '@jest/globals';
import { MongoServerError, MongoServerSelectionError, type TopologyDescription } from 'mongodb';
import { startBudget } from '../../../src/budget.ts';
import { missingPart, waitUntilReady } from '../../../src/instance/access/ready.ts';
import { SimulatedClock } from '../../support/simulated-clock.ts';

const NOT_FOUND = Object.assign(new Error('querySrv ENOTFOUND _mongodb._tcp.x.y.mongodb.net'), {
  code: 'ENOTFOUND',
  syscall: 'querySrv',
});
const CLOSED = new MongoServerSelectionError(
  'connection 1 to 1.2.3.4:27017 closed',
  {} as TopologyDescription,
);
const BAD_LOGIN = new MongoServerError({ message: 'bad auth : Authentication failed', code: 8000 });

test.each([
  ['DNS', NOT_FOUND],
  ['DNS', Object.assign(new Error('queryTxt ETIMEOUT'), { syscall: 'queryTxt', code: 'ETIMEOUT' })],
  ['DNS', new MongoServerSelectionError('getaddrinfo ENOTFOUND x', {} as TopologyDescription)],
  ['access list', CLOSED],
  ['access list', new Error('anything else of the network')],
  ['login', BAD_LOGIN],
])('what is missing is told from the error: %s', (missing, error) => {
  expect(missingPart(error)).toBe(missing);
});

describe('waiting until a login works', () => {
  const target = {
    name: 'pr-1',
    connectionString: 'mongodb+srv://user:secret@pr-1.x.mongodb.net/',
    login: { username: 'user', password: 'secret' },
  };

  function wait(ping: (attempt: number) => Promise<void>, totalMs = 60_000, random = Math.random) {
    const clock = new SimulatedClock();
    const cancel = new AbortController();
    const budget = startBudget(clock, totalMs, cancel.signal);
    const log: string[] = [];
    let attempt = 0;
    const progress = { phase: () => {}, info: (line: string) => log.push(line), warn: () => {} };
    const done = waitUntilReady(
      { clock, budget, random },
      target,
      () => {
        attempt += 1;
        return ping(attempt);
      },
      progress,
    );
    return { clock, cancel, log, done };
  }

  test('says what is missing, each once, and then that it works', async () => {
    const failures = [NOT_FOUND, NOT_FOUND, CLOSED, BAD_LOGIN, BAD_LOGIN];
    const { done, log } = wait(async (attempt) => {
      const failure = failures[attempt - 1];
      if (failure) throw failure;
    });
    await done;
    expect(log.map((line) => line.replace(/\d+ m?s/g, '…'))).toEqual([
      'Still missing: DNS (querySrv ENOTFOUND _mongodb._tcp.x.y.mongodb.net; …)',
      'Still missing: access list (connection 1 to 1.2.3.4:27017 closed; …)',
      'Still missing: login (bad auth : Authentication failed; …)',
      'A login to pr-1 works (…)',
    ]);
  });

  test('notices within a second that it works, for as long as most waits take', async () => {
    for (const readyMs of [1, 500, 3_000, 20_000, 44_000]) {
      const started = { clock: undefined as SimulatedClock | undefined };
      const waiting = wait(async () => {
        if ((started.clock?.elapsed() ?? 0) < readyMs) throw BAD_LOGIN;
      }, 600_000);
      started.clock = waiting.clock;
      await waiting.done;
      expect(waiting.clock.elapsed() - readyMs).toBeLessThanOrEqual(900);
    }
  });

  test('ends in time, and says what is missing and what to do', async () => {
    const { done, clock } = wait(() => Promise.reject(CLOSED), 30_000);
    await expect(done).rejects.toThrow(
      /^Failed to log in to the instance "pr-1" within the 30 s of the input "timeout": still missing is access list \(connection 1 .* closed\), after (29|30) s\. .*allow-ip: runner/,
    );
    expect(clock.elapsed()).toBeLessThanOrEqual(30_000);
  });

  test('does not repeat the login in what it says', async () => {
    const telling = new Error(`no way to ${target.connectionString} as user with secret`);
    const { done, log } = wait(() => Promise.reject(telling), 2_000);
    const message = await done.catch((error: Error) => error.message);
    expect(`${message}${log}`).not.toMatch(/secret|user:/);
  });

  test('ends at once when the run is cancelled', async () => {
    const waiting = wait(async (attempt) => {
      if (attempt === 2) waiting.cancel.abort(new Error('cancelled'));
      throw BAD_LOGIN;
    });
    await expect(waiting.done).rejects.toThrow('cancelled');
  });
});
