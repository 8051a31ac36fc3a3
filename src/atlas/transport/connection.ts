import http from 'node:http';
import https from 'node:https';
import type { Budget } from '../../budget.ts';
import type { Clock } from '../../clock.ts';
import { formatDuration } from '../../format.ts';
import { TransportError } from '../errors/transport-error.ts';
import { describeFailure } from './failures.ts';

/** One request waits at most this long for its whole answer. */
const LONGEST_REQUEST_MS = 30_000;

/** A request to one origin. */
export interface HttpRequest {
  /** What it is for, to follow "failed to" in an error. */
  readonly what: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path from the origin on, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** An answer that was read to its end; whatever its status, it is no error yet. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** A header's value by its name in lower case; the first where there are several. */
  header(name: string): string | undefined;
}

/** The proxies of the environment, as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` hold them. */
export interface Proxies {
  readonly http: string | undefined;
  readonly https: string | undefined;
  readonly none: string | undefined;
}

/** Requests to one origin, and to no other: redirects are answers like any, never followed. */
export interface Connection {
  /**
   * Sends one request once.
   * @throws TransportError if there is no whole answer; the signal's reason if the budget's signal aborts
   */
  send(request: HttpRequest, budget: Budget): Promise<HttpAnswer>;
  /** Ends all connections at once, so that the process can end. */
  close(): void;
}

/**
 * Opens a connection to an origin such as `https://cloud.mongodb.com`; nothing is sent yet.
 *
 * Node's own client does all that is needed here (kept-alive connections, proxies, the machine's and NODE_EXTRA_CA_CERTS'
 * authorities) and is part of every runner: the same step with undici took 1.6 times as long and 20 MiB more, as its parser is
 * WebAssembly that has to be compiled first.
 */
export function openConnection(origin: string, proxies: Proxies, clock: Clock): Connection {
  const { protocol, host } = new URL(origin);
  const client = protocol === 'https:' ? https : http;
  const agent = new client.Agent({ keepAlive: true, proxyEnv: proxyVariables(proxies) });

  return {
    async send(request, budget) {
      budget.signal.throwIfAborted();
      const limit = Math.min(LONGEST_REQUEST_MS, budget.remainingMs());
      // A controller of its own for each attempt: one that was aborted once must not end the next attempt too.
      const attempt = new AbortController();
      const cancelTimer = clock.after(limit, () => attempt.abort());
      const cancel = () => attempt.abort();
      budget.signal.addEventListener('abort', cancel, { once: true });
      const progress = { connected: false };
      try {
        return await exchange(client, agent, origin, request, attempt.signal, progress);
      } catch (error) {
        budget.signal.throwIfAborted();
        if (!attempt.signal.aborted) {
          throw describeFailure(request.what, host, error);
        }
        const allowed = formatDuration(limit);
        const cutShort = limit < LONGEST_REQUEST_MS;
        throw progress.connected
          ? new TransportError(request.what, 'slow', `${host} gave no answer within ${allowed}`, { cutShort })
          : new TransportError(
              request.what,
              'unreachable',
              `connecting to ${host} took longer than ${allowed}`,
              { cutShort },
            );
      } finally {
        cancelTimer();
        budget.signal.removeEventListener('abort', cancel);
      }
    },
    close: () => agent.destroy(),
  };
}

/** What is on this machine (an emulator, say) is never reached through a proxy. */
function proxyVariables(proxies: Proxies): NodeJS.ProcessEnv {
  return {
    HTTP_PROXY: proxies.http,
    HTTPS_PROXY: proxies.https,
    NO_PROXY: ['localhost,127.0.0.1,[::1]', proxies.none].filter(Boolean).join(','),
  };
}

function exchange(
  client: typeof http | typeof https,
  agent: http.Agent,
  origin: string,
  { method, path, headers, body }: HttpRequest,
  signal: AbortSignal,
  progress: { connected: boolean },
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = client.request(`${origin}${path}`, {
      method,
      headers: { ...headers, ...length },
      agent,
      signal,
    });
    request.once('socket', (socket) => {
      if (socket.connecting) {
        socket.once('connect', () => {
          progress.connected = true;
        });
      } else {
        progress.connected = true;
      }
    });
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => resolve(answerOf(response, text)));
    });
    request.end(body);
  });
}

function answerOf(response: http.IncomingMessage, text: string): HttpAnswer {
  return {
    status: response.statusCode ?? 0,
    text,
    header(name) {
      const value = response.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
  };
}
