import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';

/**
 * What the proxy does with a CONNECT: `tunnel` it, never answer (`hang`), close the connection without an answer (`drop`), answer 200 and
 * close the tunnel (`drop-tunnel`) or never pass anything on (`mute-tunnel`), or answer with a status.
 */
export type ConnectBehaviour = 'tunnel' | 'hang' | 'drop' | 'drop-tunnel' | 'mute-tunnel' | number;

export interface ProxyOptions {
  /** What to do with a CONNECT, by its number from 1. Default: tunnel all. */
  readonly onConnect?: (attempt: number) => ConnectBehaviour;
  /** Where hosts really are: a port of this machine by `host:port`. Others are looked up. */
  readonly routes?: Readonly<Record<string, number>>;
  /** `user:password` that a request has to present. Default: none. */
  readonly login?: string;
  /** Makes it an https proxy. */
  readonly context?: SecureContext;
}

/** A proxy on this machine. */
export interface TestProxy {
  readonly port: number;
  /** Everything that it was asked, such as `CONNECT atlas.test:443` or `GET http://atlas.test/`. */
  readonly requests: readonly string[];
  /** Connections of clients that are open now. */
  readonly openConnections: number;
  /** Resolves when no connection of a client is open. */
  whenIdle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts an HTTP proxy that forwards plain requests (RFC 9112, 3.2.2) and tunnels others (RFC 9110, 9.3.6). */
export async function startProxy(options: ProxyOptions = {}): Promise<TestProxy> {
  const { onConnect = () => 'tunnel', routes = {}, login, context } = options;
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let connects = 0;

  const isAllowed = ({ headers }: IncomingMessage) =>
    login === undefined ||
    headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`;

  const placeOf = (authority: string): net.TcpNetConnectOpts => {
    const { hostname, port } = new URL(`http://${authority}`);
    const host = hostname.replace(/^\[|\]$/g, '');
    const routed = routes[authority];
    return routed === undefined ? { host, port: Number(port || 80) } : { host: '127.0.0.1', port: routed };
  };

  const forward = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    if (!isAllowed(request)) {
      response.writeHead(407).end('Proxy Authentication Required');
      return;
    }
    const { host, pathname, search } = new URL(request.url ?? '');
    const { 'proxy-authorization': _login, ...headers } = request.headers;
    const onward = http.request({
      ...placeOf(host),
      method: request.method,
      path: pathname + search,
      headers,
      agent: false,
    });
    request.pipe(onward);
    onward.once('error', () => response.destroy());
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headersDistinct as http.OutgoingHttpHeaders);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    response.once('close', () => onward.destroy());
  };

  const tunnel = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    requests.push(`CONNECT ${request.url}`);
    connects += 1;
    socket.on('error', () => socket.destroy());
    // Node leaves a socket half open after a CONNECT.
    socket.once('end', () => socket.end());
    const behaviour = isAllowed(request) ? onConnect(connects) : 407;
    if (behaviour === 'hang') {
      socket.resume();
    } else if (behaviour === 'drop') {
      socket.destroy();
    } else if (typeof behaviour === 'number') {
      socket.end(`HTTP/1.1 ${behaviour} ${http.STATUS_CODES[behaviour]}\r\nContent-Length: 0\r\n\r\n`);
    } else if (behaviour !== 'tunnel') {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.resume();
      if (behaviour === 'drop-tunnel') {
        socket.end();
      }
    } else {
      const target = net.connect(placeOf(request.url ?? ''), () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        target.write(head);
        target.pipe(socket).pipe(target);
      });
      target.once('error', () =>
        target.connecting || target.bytesRead === 0
          ? socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n')
          : socket.destroy(),
      );
      target.once('close', () => socket.end());
      socket.once('close', () => target.destroy());
    }
  };

  const server = context
    ? https.createServer({ SNICallback: (_name, done) => done(null, context) }, forward)
    : http.createServer(forward);
  server.on('connect', tunnel);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) {
        for (const resolve of waiting.splice(0)) {
          resolve();
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    get openConnections() {
      return sockets.size;
    },
    whenIdle: () =>
      sockets.size === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)),
    close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
