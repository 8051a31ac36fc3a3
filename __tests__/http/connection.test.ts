import { createServer, type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Connection, openConnection } from '../../src/http/connection.ts';
import type { HttpProxy } from '../../src/http/proxies.ts';
import type { HttpRequest } from '../../src/http/sender.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { startBudget } from '../../src/util/budget.ts';
import { type Clock, systemClock } from '../../src/util/clock.ts';
import { CancelledError } from '../../src/util/errors.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { trustTestAuthority } from '../support/authority.ts';
import { type ConnectBehaviour, type ProxyOptions, startProxy, type TestProxy } from '../support/proxy.ts';

const REQUEST: HttpRequest = {
  description: 'get it',
  method: 'GET',
  path: '/it?a=b',
  headers: { accept: 'x/y' },
};
/** The longest that a request may take. */
const MAX_REQUEST_MS = 30_000;

const authority = trustTestAuthority();
const closing: (() => unknown)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listen(server: TcpServer, scheme: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    (server as Partial<Server>).closeAllConnections?.();
    server.close();
  });
  return `${scheme}://localhost:${(server.address() as AddressInfo).port}`;
}

async function serve(scheme: string, handler: RequestListener): Promise<{ origin: string; server: Server }> {
  const context = await authority().contextFor(['localhost']);
  const server =
    scheme === 'https'
      ? https.createServer({ SNICallback: (_name, done) => done(null, context) }, handler)
      : createServer(handler);
  return { origin: await listen(server, scheme), server };
}

/** A port of this machine on which nothing listens. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function openProxy(options?: ProxyOptions): Promise<TestProxy & { readonly asProxy: HttpProxy }> {
  const proxy = await startProxy(options);
  closing.push(() => proxy.close());
  const login = options?.login ? `${encodeURIComponent(options.login).replace('%3A', ':')}@` : '';
  const scheme = options?.context ? 'https' : 'http';
  const asProxy = { url: `${scheme}://${login}localhost:${proxy.port}`, variable: 'HTTPS_PROXY' };
  return Object.assign(proxy, { asProxy });
}

async function open(origin: string, proxy?: HttpProxy, clock: Clock = systemClock): Promise<Connection> {
  const connection = await openConnection(origin, proxy, clock);
  closing.push(() => connection.close());
  return connection;
}

function budget(ms = 10_000, signal = new AbortController().signal, clock: Clock = systemClock) {
  return startBudget(clock, ms, signal);
}

async function failure(promise: Promise<unknown>): Promise<TransportError> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

describe.each([
  ['http', 'directly'],
  ['https', 'directly'],
  ['http', 'through a proxy'],
  ['https', 'through a proxy'],
])('a connection by %s, %s,', (scheme, way) => {
  const route = async () => (way === 'directly' ? undefined : (await openProxy()).asProxy);

  test('sends method, path, headers and body, and reads the complete response', async () => {
    const { origin } = await serve(scheme, (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        const body = Buffer.concat(chunks).toString();
        response.writeHead(201, { 'X-Seen': 'yes', 'Retry-After': '7' });
        const { accept, host, 'content-length': length } = headers;
        const text = JSON.stringify({ method, url, accept, host, length, body });
        // A character that is cut in two by the packets.
        const bytes = Buffer.from(`${text}ü`);
        response.write(bytes.subarray(0, -1));
        setImmediate(() => response.end(bytes.subarray(-1)));
      });
    });
    const connection = await open(origin, await route());
    const answer = await connection.send({ ...REQUEST, method: 'POST', body: '{"ü":1}' }, budget());
    expect(answer.status).toBe(201);
    expect(answer.header('x-seen')).toBe('yes');
    expect(answer.header('retry-after')).toBe('7');
    expect(answer.header('x-unseen')).toBeUndefined();
    expect(answer.text.endsWith('ü')).toBe(true);
    expect(JSON.parse(answer.text.slice(0, -1))).toEqual({
      method: 'POST',
      url: '/it?a=b',
      accept: 'x/y',
      host: new URL(origin).host,
      length: '8',
      body: '{"ü":1}',
    });
  });

  test('joins the values of a repeated header', async () => {
    const { origin } = await serve(scheme, (_request, response) => {
      response.setHeader('WWW-Authenticate', ['Basic realm="a"', 'Digest realm="b"']);
      response.writeHead(401).end();
    });
    const answer = await (await open(origin, await route())).send(REQUEST, budget());
    expect(answer.header('www-authenticate')).toBe('Basic realm="a", Digest realm="b"');
    expect(answer.text).toBe('');
  });

  test('returns a redirect as a response and does not follow it', async () => {
    let requests = 0;
    const { origin } = await serve(scheme, (_request, response) => {
      requests += 1;
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    const answer = await (await open(origin, await route())).send(REQUEST, budget());
    expect([answer.status, answer.header('location'), requests]).toEqual([307, '/elsewhere', 1]);
  });

  test('is reused for the next request', async () => {
    const { origin, server } = await serve(scheme, (_request, response) => response.end('{}'));
    let connections = 0;
    server.on(scheme === 'https' ? 'secureConnection' : 'connection', () => {
      connections += 1;
    });
    const connection = await open(origin, await route());
    await connection.send(REQUEST, budget());
    await connection.send(REQUEST, budget());
    // A proxy forwards plain requests on connections of its own.
    expect(connections).toBe(scheme === 'http' && way !== 'directly' ? 2 : 1);
  });

  test.each([
    ['before the answer', (response: { destroy(): void }) => response.destroy()],
    [
      'within the answer',
      (response: { destroy(): void; write(text: string): void }) => {
        response.write('{"half":');
        setImmediate(() => response.destroy());
      },
    ],
  ])('that breaks %s reports that the request may have arrived', async (_moment, breakOff) => {
    const { origin } = await serve(scheme, (_request, response) => breakOff(response));
    const error = await failure((await open(origin, await route())).send(REQUEST, budget()));
    expect(error.fault).toBe('interrupted');
    expect(error.mayHaveArrived).toBe(true);
    expect(error.isTransient).toBe(true);
  });

  test('is replaced after the server has closed it', async () => {
    const { origin } = await serve(scheme, (_request, response) => {
      response.writeHead(200, { Connection: 'close' }).end('{}');
    });
    const connection = await open(origin, await route());
    await connection.send(REQUEST, budget());
    expect((await connection.send(REQUEST, budget())).status).toBe(200);
  });

  test('fails after 30 s without a response, and reports that the request may have arrived', async () => {
    const clock = new VirtualClock();
    const { origin } = await serve(scheme, () => void clock.sleep(MAX_REQUEST_MS));
    const connection = await open(origin, await route(), clock);
    const error = await failure(connection.send(REQUEST, budget(600_000, undefined, clock)));
    expect(error.fault).toBe('timeout');
    expect(error.message).toContain('did not respond within 30 s');
    expect(error.cutShort).toBe(false);
    expect(error.mayHaveArrived).toBe(true);
  });

  test('fails after 30 s with half a response, and answers the next request', async () => {
    const clock = new VirtualClock();
    let requests = 0;
    const { origin } = await serve(scheme, (_request, response) => {
      requests += 1;
      if (requests > 1) {
        response.end('{}');
        return;
      }
      response.write('{"half":');
      setImmediate(() => void clock.sleep(MAX_REQUEST_MS));
    });
    const connection = await open(origin, await route(), clock);
    const error = await failure(connection.send(REQUEST, budget(600_000, undefined, clock)));
    expect(error.fault).toBe('timeout');
    expect((await connection.send(REQUEST, budget())).text).toBe('{}');
  });

  test('closes its socket when a body that trickles has used up the time', async () => {
    const clock = new VirtualClock();
    const closed = Promise.withResolvers<void>();
    const { origin } = await serve(scheme, (_request, response) => {
      response.once('close', closed.resolve);
      void (async () => {
        while (!response.destroyed) {
          response.write(' ');
          await clock.sleep(1_000);
        }
      })();
    });
    const connection = await open(origin, await route(), clock);
    const error = await failure(connection.send(REQUEST, budget(600_000, undefined, clock)));
    expect(error.message).toContain('did not respond within 30 s');
    await closed.promise;
  });

  test('refuses a response of more than 16 MB, and closes its socket', async () => {
    const closed = Promise.withResolvers<void>();
    let large = true;
    const { origin } = await serve(scheme, (_request, response) => {
      if (!large) {
        response.end('{}');
        return;
      }
      response.once('close', closed.resolve);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1_000_000))) {}
      };
      response.on('drain', more);
      more();
    });
    const connection = await open(origin, await route());
    const error = await failure(connection.send(REQUEST, budget()));
    expect(error.fault).toBe('malformed');
    expect(error.message).toMatch(/^Failed to get it: localhost:\d+ sent a response of more than 16 MB\.$/);
    expect(error.mayHaveArrived).toBe(true);
    await closed.promise;
    large = false;
    expect((await connection.send(REQUEST, budget())).text).toBe('{}');
  });

  test('waits no longer than the budget', async () => {
    const clock = new VirtualClock();
    const { origin } = await serve(scheme, () => void clock.sleep(MAX_REQUEST_MS));
    const connection = await open(origin, await route(), clock);
    const error = await failure(connection.send(REQUEST, budget(5_000, undefined, clock)));
    expect(error.message).toContain('did not respond within 5 s');
    expect(error.cutShort).toBe(true);
  });

  test('fails with the reason of a cancellation, before and during a request', async () => {
    const cancel = new AbortController();
    const { origin } = await serve(scheme, () => cancel.abort(new CancelledError()));
    const connection = await open(origin, await route());
    await expect(connection.send(REQUEST, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
    await expect(connection.send(REQUEST, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
  });

  test('closes all sockets, and fails pending requests', async () => {
    const { origin, server } = await serve(scheme, () => void connection.close());
    const connection = await open(origin, await route());
    await failure(connection.send(REQUEST, budget()));
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  });
});

describe.each(['directly', 'through a proxy'])('a connection that cannot be made, %s,', (way) => {
  const route = async () => (way === 'directly' ? undefined : (await openProxy()).asProxy);

  test('because nothing listens, is transient and has sent nothing', async () => {
    const connection = await open(`https://localhost:${await freePort()}`, await route());
    const error = await failure(connection.send(REQUEST, budget()));
    expect(error.fault).toBe('unreachable');
    expect(error.mayHaveArrived).toBe(false);
    expect(error.isTransient).toBe(true);
  });

  test('because of its certificate, is permanent and has sent nothing', async () => {
    const context = await authority().contextFor(['elsewhere.test']);
    let requests = 0;
    const server = https.createServer({ SNICallback: (_name, done) => done(null, context) }, () => {
      requests += 1;
    });
    const connection = await open(await listen(server, 'https'), await route());
    const error = await failure(connection.send(REQUEST, budget()));
    expect(error.fault).toBe('untrusted');
    expect(error.mayHaveArrived).toBe(false);
    expect(error.isTransient).toBe(false);
    expect(error.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
    expect(requests).toBe(0);
  });

  test('because the other side does not speak TLS, is permanent', async () => {
    const connection = await open(await listen(createServer(), 'https'), await route());
    const error = await failure(connection.send(REQUEST, budget()));
    expect(error.fault).toBe('untrusted');
    expect(error.mayHaveArrived).toBe(false);
  });

  test('because the TLS handshake breaks, is transient and has sent nothing', async () => {
    const server = net.createServer((socket) => void socket.once('data', () => socket.destroy()));
    const connection = await open(await listen(server, 'https'), await route());
    const error = await failure(connection.send({ ...REQUEST, method: 'POST', body: '{}' }, budget()));
    expect(error.fault).toBe('unreachable');
    expect(error.mayHaveArrived).toBe(false);
    expect(error.isTransient).toBe(true);
    expect(error.message).toMatch(/was lost before the request was sent \(.*\)\.$/);
  });

  test('because the TLS handshake hangs, fails in time, is transient and has sent nothing', async () => {
    const clock = new VirtualClock();
    const server = net.createServer(
      (socket) => void socket.once('data', () => void clock.sleep(MAX_REQUEST_MS)),
    );
    const connection = await open(await listen(server, 'https'), await route(), clock);
    const error = await failure(connection.send(REQUEST, budget(600_000, undefined, clock)));
    expect(error.fault).toBe('unreachable');
    expect(error.mayHaveArrived).toBe(false);
    expect(error.message).toMatch(
      /^Failed to get it: the connection to localhost:\d+ .*took longer than 30 s\.$/,
    );
  });

  test('because the TLS handshake hangs, ends when it is cancelled, and is closed', async () => {
    const cancel = new AbortController();
    let ended = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const server = net.createServer((socket) => {
      socket.once('data', () => cancel.abort(new CancelledError()));
      socket.on('error', () => {});
      socket.once('close', () => ended());
    });
    const connection = await open(await listen(server, 'https'), await route());
    await expect(connection.send(REQUEST, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
    connection.close();
    await end;
  });
});

test('a refused direct connection names the host', async () => {
  const host = `localhost:${await freePort()}`;
  const error = await failure((await open(`http://${host}`)).send(REQUEST, budget()));
  expect(error.message).toBe(
    `Failed to get it: cannot connect to ${host}: the connection was refused (ECONNREFUSED).`,
  );
});

test('a direct connection to an unknown host name has sent nothing', async () => {
  const error = await failure((await open('https://atlas.invalid')).send(REQUEST, budget()));
  expect(error.fault).toBe('unreachable');
  expect(error.message).toMatch(/^Failed to get it: cannot connect to atlas\.invalid: .*DNS/);
});

describe('a proxy', () => {
  const answering = () => serve('https', (_request, response) => response.end('{}'));

  test.each([
    ['http', 'GET http://localhost:1/it?a=b'],
    ['https', 'CONNECT localhost:1'],
  ])('receives the target of an %s request, and nothing else is contacted', async (scheme, request) => {
    const proxy = await openProxy({ onConnect: () => 503 });
    const connection = await open(`${scheme}://localhost:1`, proxy.asProxy);
    await connection.send(REQUEST, budget()).catch(() => {});
    expect(proxy.requests).toEqual([request]);
  });

  test.each(['http', 'https'])('receives its credentials, and the origin does not (%s)', async (scheme) => {
    let seen: string[] = [];
    const { origin } = await serve(scheme, (request, response) => {
      seen = Object.keys(request.headers);
      response.end('{}');
    });
    const proxy = await openProxy({ login: 'user:p@ss/w:rd' });
    const answer = await (await open(origin, proxy.asProxy)).send(REQUEST, budget());
    expect(answer.status).toBe(200);
    expect(seen).not.toContain('proxy-authorization');
  });

  test.each(['http', 'https'])(
    'that requires other credentials is a permanent failure (%s)',
    async (scheme) => {
      const { origin } = await serve(scheme, (_request, response) => response.end('{}'));
      const { asProxy, port } = await openProxy({ login: 'user:right' });
      const wrong = { ...asProxy, url: `http://user:wrong-secret@localhost:${port}` };
      const error = await failure((await open(origin, wrong)).send(REQUEST, budget()));
      expect(error.fault).toBe('refused by proxy');
      expect(error.mayHaveArrived).toBe(false);
      expect(error.isTransient).toBe(false);
      expect(error.message).toBe(
        `Failed to get it: the proxy refused to connect to ${new URL(origin).host} (HTTP 407); check the user name and password in HTTPS_PROXY.`,
      );
    },
  );

  test('can be reached over TLS', async () => {
    const { origin } = await answering();
    const proxy = await openProxy({ context: await authority().contextFor(['localhost']) });
    expect((await (await open(origin, proxy.asProxy)).send(REQUEST, budget())).status).toBe(200);
  });

  test('with a certificate for another name is not trusted', async () => {
    const { origin } = await answering();
    const proxy = await openProxy({ context: await authority().contextFor(['elsewhere.test']) });
    const error = await failure((await open(origin, proxy.asProxy)).send(REQUEST, budget()));
    expect(error.fault).toBe('untrusted');
  });

  test.each([
    [407, 'refused by proxy', false],
    [403, 'refused by proxy', false],
    [400, 'unreachable', true],
    [429, 'unreachable', true],
    [500, 'unreachable', true],
    [502, 'unreachable', true],
    [503, 'unreachable', true],
    [504, 'unreachable', true],
    ['drop', 'unreachable', true],
    ['drop-tunnel', 'unreachable', true],
  ] as const)('that answers CONNECT with %s: %s', async (behaviour, fault, isTransient) => {
    const { origin } = await answering();
    const proxy = await openProxy({ onConnect: (attempt) => (attempt === 1 ? behaviour : 'tunnel') });
    const connection = await open(origin, proxy.asProxy);
    const error = await failure(connection.send({ ...REQUEST, method: 'POST', body: '{}' }, budget()));
    expect({ fault: error.fault, isTransient: error.isTransient }).toEqual({ fault, isTransient });
    expect(error.mayHaveArrived).toBe(false);
    expect(error.message.includes(` (HTTP ${behaviour})`)).toBe(typeof behaviour === 'number');
    expect((await connection.send(REQUEST, budget())).status).toBe(200);
  });

  test.each<ConnectBehaviour>(['hang', 'mute-tunnel'])(
    'that does not respond (%s) fails in time, and is tried again',
    async (behaviour) => {
      const clock = new VirtualClock();
      const { origin } = await answering();
      const proxy = await openProxy({
        onConnect(attempt) {
          if (attempt > 1) {
            return 'tunnel';
          }
          setImmediate(() => void clock.sleep(MAX_REQUEST_MS));
          return behaviour;
        },
      });
      const connection = await open(origin, proxy.asProxy, clock);
      const error = await failure(connection.send(REQUEST, budget(600_000, undefined, clock)));
      expect(error.fault).toBe('unreachable');
      expect(error.mayHaveArrived).toBe(false);
      expect(error.isTransient).toBe(true);
      expect(error.message).toBe(
        `Failed to get it: the connection to ${new URL(origin).host} through the proxy in HTTPS_PROXY took longer than 30 s.`,
      );
      expect((await connection.send(REQUEST, budget())).status).toBe(200);
    },
  );

  test.each<ConnectBehaviour>(['hang', 'mute-tunnel'])(
    'that does not respond (%s) does not delay a cancellation, and leaves no socket open',
    async (behaviour) => {
      const cancel = new AbortController();
      const proxy = await openProxy({
        onConnect() {
          setImmediate(() => cancel.abort(new CancelledError()));
          return behaviour;
        },
      });
      const connection = await open('https://localhost:1', proxy.asProxy);
      await expect(connection.send(REQUEST, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
      expect(proxy.openConnections).toBe(1);
      connection.close();
      await proxy.whenIdle();
    },
  );

  test('that answers CONNECT after the request has failed does not receive the request', async () => {
    const cancel = new AbortController();
    let requests = 0;
    const { origin } = await serve('https', (_request, response) => {
      requests += 1;
      response.end('{}');
    });
    let closed = () => {};
    const tunnelClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const front = net.createServer((client) => {
      client.once('data', () => {
        cancel.abort(new CancelledError());
        const target = net.connect(Number(new URL(origin).port), '127.0.0.1');
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.pipe(target).pipe(client);
        client.on('error', () => target.destroy());
        target.on('error', () => client.destroy());
        client.once('close', closed);
      });
    });
    const port = new URL(await listen(front, 'http')).port;
    const connection = await open(origin, { url: `http://localhost:${port}`, variable: 'HTTPS_PROXY' });
    const post = { ...REQUEST, method: 'POST', body: '{}' } as const;
    await expect(connection.send(post, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
    await tunnelClosed;
    expect((await connection.send(REQUEST, budget())).status).toBe(200);
    expect(requests).toBe(1);
  });

  test.each([
    ['refuses connections', async () => `localhost:${await freePort()}`, /ECONNREFUSED/],
    ['is not known to DNS', async () => 'proxy.invalid:3128', /DNS/],
  ])('that %s is named by its environment variable', async (_case, place, cause) => {
    const proxy = { url: `http://user:secret@${await place()}`, variable: 'https_proxy' };
    const error = await failure((await open('https://atlas.test', proxy)).send(REQUEST, budget()));
    expect(error.fault).toBe('unreachable');
    expect(error.message).toMatch(/^Failed to get it: cannot connect to the proxy in https_proxy: /);
    expect(error.message).toMatch(cause);
    expect(error.message).not.toContain('secret');
  });
});
