import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { TransportError } from '../../../src/atlas/errors/transport-error.ts';
import { type HttpRequest, openConnection, type Proxies } from '../../../src/atlas/transport/connection.ts';
import { startBudget } from '../../../src/budget.ts';
import { systemClock } from '../../../src/clock.ts';
import { CancelledError } from '../../../src/errors.ts';
import { SimulatedClock } from '../../support/simulated-clock.ts';

const NO_PROXIES: Proxies = { http: undefined, https: undefined, none: undefined };
const REQUEST: HttpRequest = { what: 'get it', method: 'GET', path: '/it?a=b', headers: { accept: 'x/y' } };

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function budget(ms = 10_000, signal = new AbortController().signal) {
  return startBudget(systemClock, ms, signal);
}

async function failure(promise: Promise<unknown>): Promise<TransportError> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

describe('a connection', () => {
  test('sends method, path, headers and body, and reads the answer whole', async () => {
    const origin = await listen(
      createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const { method, url, headers } = request;
          const body = Buffer.concat(chunks).toString();
          response.setHeader('Set-Cookie', ['first=1', 'second=2']);
          response.writeHead(201, { 'X-Seen': 'yes' });
          response.end(
            JSON.stringify({ method, url, accept: headers.accept, length: headers['content-length'], body }),
          );
        });
      }),
    );
    const connection = openConnection(origin, NO_PROXIES, systemClock);
    const answer = await connection.send({ ...REQUEST, method: 'POST', body: '{"ü":1}' }, budget());
    connection.close();
    expect(answer.status).toBe(201);
    expect(answer.header('x-seen')).toBe('yes');
    expect(answer.header('set-cookie')).toBe('first=1');
    expect(answer.header('x-unseen')).toBeUndefined();
    expect(JSON.parse(answer.text)).toEqual({
      method: 'POST',
      url: '/it?a=b',
      accept: 'x/y',
      length: '8',
      body: '{"ü":1}',
    });
  });

  test('is used again', async () => {
    let connections = 0;
    const server = createServer((_request, response) => response.end('{}'));
    server.on('connection', () => {
      connections += 1;
    });
    const connection = openConnection(await listen(server), NO_PROXIES, systemClock);
    await connection.send(REQUEST, budget());
    await connection.send(REQUEST, budget());
    connection.close();
    expect(connections).toBe(1);
  });

  test('that is refused sent nothing', async () => {
    const server = createServer();
    const origin = await listen(server);
    server.close();
    const error = await failure(openConnection(origin, NO_PROXIES, systemClock).send(REQUEST, budget()));
    expect(error.message).toBe(
      `Failed to get it: ${new URL(origin).host} cannot be reached: the connection was refused (ECONNREFUSED).`,
    );
    expect(error.mayHaveArrived).toBe(false);
    expect(error.mayPass).toBe(true);
  });

  test('to a name that DNS does not know sent nothing', async () => {
    const error = await failure(
      openConnection('https://atlas.invalid', NO_PROXIES, systemClock).send(REQUEST, budget()),
    );
    expect(error.fault).toBe('unreachable');
    expect(error.message).toMatch(/^Failed to get it: atlas\.invalid cannot be reached: .*DNS/);
  });

  test('that speaks no TLS where it should is not trusted', async () => {
    const origin = await listen(createServer());
    const connection = openConnection(origin.replace('http:', 'https:'), NO_PROXIES, systemClock);
    const error = await failure(connection.send(REQUEST, budget()));
    expect(error.fault).toBe('untrusted');
    expect(error.mayHaveArrived).toBe(false);
    expect(error.mayPass).toBe(false);
    expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
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
  ])('that breaks %s may have delivered', async (_moment, breakOff) => {
    const origin = await listen(createServer((_request, response) => breakOff(response)));
    const error = await failure(openConnection(origin, NO_PROXIES, systemClock).send(REQUEST, budget()));
    expect(error.fault).toBe('broken');
    expect(error.mayHaveArrived).toBe(true);
  });

  test('that stays silent is given up after 30 s, and may have delivered', async () => {
    const clock = new SimulatedClock();
    const origin = await listen(createServer(() => void clock.sleep(60_000)));
    const sent = openConnection(origin, NO_PROXIES, clock).send(
      REQUEST,
      startBudget(clock, 600_000, new AbortController().signal),
    );
    const error = await failure(sent);
    expect(error.fault).toBe('slow');
    expect(error.message).toContain('gave no answer within 30 s');
    expect(error.cutShort).toBe(false);
    expect(error.mayHaveArrived).toBe(true);
  });

  test('waits no longer than what is left', async () => {
    const clock = new SimulatedClock();
    const origin = await listen(createServer(() => void clock.sleep(60_000)));
    const left = startBudget(clock, 5_000, new AbortController().signal);
    const error = await failure(openConnection(origin, NO_PROXIES, clock).send(REQUEST, left));
    expect(error.message).toContain('gave no answer within 5 s');
    expect(error.cutShort).toBe(true);
  });

  test('ends with the reason of a cancel, before and while a request is under way', async () => {
    const cancel = new AbortController();
    const origin = await listen(createServer(() => cancel.abort(new CancelledError())));
    const connection = openConnection(origin, NO_PROXIES, systemClock);
    await expect(connection.send(REQUEST, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
    await expect(connection.send(REQUEST, budget(10_000, cancel.signal))).rejects.toThrow(CancelledError);
  });
});

describe('a proxy', () => {
  test('is used for hosts elsewhere', async () => {
    const seen: string[] = [];
    const proxy = await listen(
      createServer((request, response) => {
        seen.push(String(request.url));
        response.end('{"through":"proxy"}');
      }),
    );
    const connection = openConnection('http://atlas.test', { ...NO_PROXIES, http: proxy }, systemClock);
    const answer = await connection.send(REQUEST, budget());
    connection.close();
    expect(answer.text).toBe('{"through":"proxy"}');
    expect(seen).toEqual(['http://atlas.test/it?a=b']);
  });

  test.each([
    ['this machine', undefined],
    ['hosts in NO_PROXY', 'elsewhere.test,127.0.0.1'],
  ])('is not used for %s', async (_case, none) => {
    const origin = await listen(createServer((_request, response) => response.end('{"through":"nothing"}')));
    const connection = openConnection(
      origin,
      { http: 'http://127.0.0.1:9', https: undefined, none },
      systemClock,
    );
    const answer = await connection.send(REQUEST, budget());
    connection.close();
    expect(answer.text).toBe('{"through":"nothing"}');
  });

  test('that refuses to connect is told apart, and not asked again', async () => {
    const server = createServer();
    server.on('connect', (_request, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    });
    const https = await listen(server);
    const connection = openConnection('https://atlas.test', { ...NO_PROXIES, https }, systemClock);
    const error = await failure(connection.send(REQUEST, budget()));
    connection.close();
    expect(error.fault).toBe('proxied');
    expect(error.mayHaveArrived).toBe(false);
    expect(error.mayPass).toBe(false);
    expect(error.message).toMatch(
      /^Failed to get it: the proxy does not let atlas\.test through .*check HTTPS_PROXY and NO_PROXY\.$/,
    );
  });
});
