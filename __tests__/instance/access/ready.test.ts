import { describe, expect, test } from '@jest/globals';
import { MongoServerError, MongoServerSelectionError, type TopologyDescription } from 'mongodb';
import { loginObstacle, waitUntilReady } from '../../../src/instance/access/ready.ts';
import { startBudget } from '../../../src/util/budget.ts';
import { TimedOutError } from '../../../src/util/errors.ts';
import { VirtualClock } from '../../../tools/harness/virtual-clock.ts';
import fc from '../../support/fast-check.ts';

/** An error as Node's resolver makes it. */
function dnsError(call: string, code: string): Error {
  const name = '_mongodb._tcp.x.y.mongodb.net';
  return Object.assign(new Error(`${call} ${code} ${name}`), { code, syscall: call });
}

const NOT_FOUND = dnsError('querySrv', 'ENOTFOUND');
const CLOSED = new MongoServerSelectionError(
  'connection 1 to 1.2.3.4:27017 closed',
  {} as TopologyDescription,
);
/** The driver's error for a connection that failed with an error of Node. */
function selectionError(message: string, properties: object): Error {
  const cause = new Error(message, { cause: Object.assign(new Error(message), properties) });
  return new MongoServerSelectionError(message, { error: cause } as unknown as TopologyDescription);
}

const BAD_LOGIN = new MongoServerError({ message: 'bad auth : Authentication failed', code: 8000 });

const DNS = 'DNS to know the host name of the instance';
const ACCESS_LIST = 'the access list to allow this runner';
const LOGIN = 'the database user to reach the instance';

describe('the obstacle to a login', () => {
  test.each([
    ['DNS', NOT_FOUND],
    ['DNS', dnsError('queryTxt', 'ETIMEOUT')],
    ['DNS', dnsError('querySrv', 'ESERVFAIL')],
    ['DNS', Object.assign(new Error('no such name'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
    ['DNS', Object.assign(new Error('no such record'), { code: 'ENODATA' })],
    ['DNS', new MongoServerSelectionError('getaddrinfo ENOTFOUND x', {} as TopologyDescription)],
    ['DNS', new MongoServerSelectionError('getaddrinfo EAI_AGAIN x', {} as TopologyDescription)],
    ['access list', CLOSED],
    ['access list', new Error('anything else of the network')],
    ['access list', dnsError('requerySrv', 'ETIMEOUT')],
    ['access list', dnsError('querySrvs', 'ETIMEOUT')],
    ['access list', 'not an error at all'],
    [
      'access list',
      selectionError('tlsv1 alert internal error', { code: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' }),
    ],
    ['login', BAD_LOGIN],
    // The server says something of a name: it answered all the same.
    ['login', new MongoServerError({ message: 'ENOTFOUND', code: 18 })],
  ])('is %s after the error: %s', (missing, error) => {
    expect(loginObstacle(error)).toBe(missing);
  });
});

describe('waiting until a login succeeds', () => {
  const target = {
    name: 'pr-1',
    connectionString: 'mongodb+srv://user:secret@pr-1.x.mongodb.net/',
    login: { username: 'user', password: 'secret' },
    allowsIp: false,
  };

  interface Attempt {
    readonly number: number;
    readonly connectionString: string;
    readonly limitMs: number;
    readonly signal: AbortSignal;
    readonly clock: VirtualClock;
    readonly cancel: AbortController;
  }

  /** Waits with a ping that fails with what `ping` gives, and succeeds where that is nothing. */
  function wait(
    ping: (attempt: Attempt) => Promise<unknown> | unknown,
    totalMs = 60_000,
    random = () => 0.5,
    allowsIp = false,
  ) {
    const clock = new VirtualClock();
    const cancel = new AbortController();
    const budget = startBudget(clock, totalMs, cancel.signal);
    const log: string[] = [];
    const attempts: Attempt[] = [];
    const progress = { group: () => {}, info: (line: string) => log.push(line), warn: () => {} };
    const done = waitUntilReady(
      { clock, budget, random },
      { ...target, allowsIp },
      async (connectionString, limitMs, signal) => {
        const attempt = { number: attempts.length + 1, connectionString, limitMs, signal, clock, cancel };
        attempts.push(attempt);
        const failure = await ping(attempt);
        if (failure) {
          throw failure;
        }
      },
      progress,
    );
    return { clock, cancel, log, attempts, done };
  }

  test('logs each obstacle once, and then the success', async () => {
    const failures = [NOT_FOUND, NOT_FOUND, CLOSED, BAD_LOGIN, BAD_LOGIN];
    const { done, log } = wait(({ number }) => failures[number - 1]);
    await done;
    expect(log).toEqual([
      `Waiting for ${DNS} (querySrv ENOTFOUND _mongodb._tcp.x.y.mongodb.net; 0 ms)`,
      `Waiting for ${ACCESS_LIST} (connection 1 to 1.2.3.4:27017 closed; 2 s)`,
      `Waiting for ${LOGIN} (bad auth : Authentication failed; 3 s)`,
      'Login to pr-1 succeeded (5 s)',
    ]);
  });

  test('logs an obstacle again every half minute', async () => {
    const { done, log } = wait(({ clock }) => (clock.elapsed() < 100_000 ? BAD_LOGIN : undefined), 600_000);
    await done;
    const seconds = log.slice(0, -1).map((line) => {
      expect(line).toContain(`Waiting for ${LOGIN}`);
      const [, minutes = '0', rest] = /; (?:(\d+) m )?(\d+) m?s\)$/.exec(line) ?? [];
      return 60 * Number(minutes) + Number(rest);
    });
    expect(seconds).toHaveLength(4);
    for (const [n, second] of seconds.slice(1).entries()) {
      expect(second - (seconds[n] ?? 0)).toBeGreaterThanOrEqual(25);
      expect(second - (seconds[n] ?? 0)).toBeLessThanOrEqual(36);
    }
  });

  test('measures the time since it began', async () => {
    const clock = new VirtualClock();
    await clock.sleep(3_600_000);
    const budget = startBudget(clock, 60_000, new AbortController().signal);
    const log: string[] = [];
    const progress = { group: () => {}, info: (line: string) => log.push(line), warn: () => {} };
    await waitUntilReady({ clock, budget, random: () => 0 }, target, () => clock.sleep(2_000), progress);
    expect(log).toEqual(['Login to pr-1 succeeded (2 s)']);
  });

  test('gives each attempt 4 s, or what is left', async () => {
    const { done, attempts, clock } = wait(async (attempt) => {
      await attempt.clock.sleep(attempt.limitMs);
      return CLOSED;
    }, 10_500);
    await expect(done).rejects.toThrow(TimedOutError);
    expect(attempts.map(({ limitMs }) => limitMs)).toEqual([4_000, 4_000, 1_050]);
    expect(attempts.map(({ connectionString }) => connectionString)).toEqual(
      attempts.map(() => target.connectionString),
    );
    expect(clock.elapsed()).toBe(10_500);

    const over = wait(() => CLOSED, 0);
    await expect(over.done).rejects.toThrow(TimedOutError);
    expect(over.attempts.map(({ limitMs }) => limitMs)).toEqual([1]);
  });

  test('notices a success within about a second at first', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (readyMs, chance) => {
          const { done, clock } = wait(
            (attempt) => (attempt.clock.elapsed() < readyMs ? BAD_LOGIN : undefined),
            600_000,
            () => chance,
          );
          await done;
          expect(clock.elapsed() - readyMs).toBeLessThanOrEqual(1_050);
        },
      ),
      { numRuns: 30 },
    ));

  test.each([
    [
      DNS,
      NOT_FOUND,
      'querySrv ENOTFOUND _mongodb._tcp.x.y.mongodb.net',
      'Increase "timeout", or check the DNS resolver of this runner.',
    ],
    [
      ACCESS_LIST,
      CLOSED,
      'connection 1 to 1.2.3.4:27017 closed',
      'Set "allow-ip" to "runner", or behind a proxy to the public address of your network, and allow connections to port 27017.',
    ],
    [LOGIN, BAD_LOGIN, 'bad auth : Authentication failed', 'Increase "timeout".'],
  ])('ends in time, and the error names %s and what to do', async (awaited, failure, reason, advice) => {
    const { done, clock } = wait(() => failure, 30_000);
    await expect(done).rejects.toThrow(
      new TimedOutError(
        `Failed to log in to instance "pr-1": timed out after 29 s (input "timeout": 30 s); still waiting for ${awaited} (${reason}). ${advice}`,
      ),
    );
    expect(clock.elapsed()).toBeGreaterThanOrEqual(27_000);
    expect(clock.elapsed()).toBeLessThanOrEqual(30_000);
  });

  test('does not advise what is already set if the entries of allow-ip are active', async () => {
    const { done } = wait(
      () => CLOSED,
      30_000,
      () => 0.5,
      true,
    );
    await expect(done).rejects.toThrow(
      'The entries of "allow-ip" are active, but connections to port 27017 may have another public address than requests to Atlas, for example from a NAT pool, a VPN or a proxy. Add all public addresses of your network to "allow-ip", and allow connections to port 27017.',
    );
  });

  test.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('fails at once if the certificate is not trusted: %s', async (code) => {
    const { done, clock, attempts } = wait(() => selectionError('a bad certificate', { code }));
    await expect(done).rejects.toThrow(
      `Failed to log in to instance "pr-1": the TLS certificate on port 27017 is not trusted (${code}). If your network intercepts TLS, set NODE_EXTRA_CA_CERTS to a file with its certificate authority.`,
    );
    expect(attempts).toHaveLength(1);
    expect(clock.elapsed()).toBe(0);
  });

  test('waits after a TLS alert, which Atlas sends to addresses that are not on the access list', async () => {
    const alert = selectionError('alert bad certificate', { code: 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE' });
    const { done, log } = wait(({ number }) => (number < 3 ? alert : undefined));
    await done;
    expect(log[0]).toContain(ACCESS_LIST);
  });

  test('names the obstacle from before the last attempt was cut short', async () => {
    const { done, log } = wait(async ({ limitMs, clock }) => {
      if (limitMs === 4_000) {
        return BAD_LOGIN;
      }
      await clock.sleep(limitMs);
      return CLOSED;
    }, 5_000);
    await expect(done).rejects.toThrow(`still waiting for ${LOGIN}`);
    expect(log).toHaveLength(1);
  });

  test('names the obstacle of a last attempt that was cut short if the server responded', async () => {
    const { done, log } = wait(({ limitMs }) => (limitMs === 4_000 ? CLOSED : BAD_LOGIN), 5_000);
    await expect(done).rejects.toThrow(`still waiting for ${LOGIN}`);
    expect(log).toHaveLength(2);
  });

  test('names the obstacle of the only attempt even if it was cut short', async () => {
    const { done } = wait(async ({ limitMs, clock }) => {
      await clock.sleep(limitMs);
      return NOT_FOUND;
    }, 2_000);
    await expect(done).rejects.toThrow(`still waiting for ${DNS}`);
  });

  test('does not show the login in messages of the driver', async () => {
    const telling = new Error(`no way to ${target.connectionString} as user with secret, by user`);
    const { done, log } = wait(() => telling, 2_000);
    const message = await done.catch((error: Error) => error.message);
    expect(message).toContain('(no way to *** as *** with ***, by ***)');
    expect(log[0]).toContain('(no way to *** as *** with ***, by ***; ');
  });

  test('shows whatever is thrown on one short line', async () => {
    const [text, error] = await Promise.all(
      ['not\nan error', new Error('x'.repeat(200))].map(async (thrown) => {
        const { log, done } = wait(({ number }) => (number === 1 ? thrown : undefined));
        await done;
        return log[0];
      }),
    );
    expect(text).toBe(`Waiting for ${ACCESS_LIST} (not an error; 0 ms)`);
    expect(error).toBe(`Waiting for ${ACCESS_LIST} (${'x'.repeat(119)}…; 0 ms)`);
  });

  test('ends at once when it is cancelled', async () => {
    const reason = new Error('cancelled');
    const waiting = wait(({ number, cancel, signal }) => {
      if (number === 2) {
        cancel.abort(reason);
        expect(signal.aborted).toBe(true);
      }
      // What the driver makes of the cancel is of no interest to anybody.
      return number === 2 ? CLOSED : BAD_LOGIN;
    });
    await expect(waiting.done).rejects.toBe(reason);
    expect(waiting.attempts).toHaveLength(2);
    expect(waiting.log).toHaveLength(1);
  });

  test('does not log in after it was cancelled', async () => {
    const clock = new VirtualClock();
    const reason = new Error('cancelled');
    const budget = startBudget(clock, 60_000, AbortSignal.abort(reason));
    let logins = 0;
    const ping = async () => {
      logins += 1;
    };
    const progress = { group: () => {}, info: () => {}, warn: () => {} };
    const done = waitUntilReady({ clock, budget, random: () => 0 }, target, ping, progress);
    await expect(done).rejects.toBe(reason);
    expect(logins).toBe(0);
  });
});
