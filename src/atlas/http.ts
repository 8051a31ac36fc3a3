import type { Budget } from '../util/budget.ts';
import type { Clock } from '../util/clock.ts';
import { describeFailure, describeTimeout } from './failures.ts';
import type { HttpRequest, HttpResponse, Sender } from './http-sender.ts';
import { nodeSender } from './node-sender.ts';
import type { HttpProxy } from './proxies.ts';

/** One request waits at most this long for its whole answer. */
const MAX_REQUEST_MS = 30_000;

/** Requests to one origin, and to no other: redirects are answers like any, never followed. */
export interface Connection {
  /**
   * Sends one request once. It waits 30 s for the whole answer, or as long as the budget lasts.
   * @throws TransportError if there is no whole answer; the signal's reason as soon as the budget's signal aborts
   */
  send(request: HttpRequest, budget: Budget): Promise<HttpResponse>;
  /** Ends all connections at once, so that the process can end. */
  close(): void;
}

/** Opens a connection to an origin such as `https://cloud.mongodb.com`, through a proxy if one applies; nothing is sent yet. */
export async function openConnection(
  origin: string,
  proxy: HttpProxy | undefined,
  clock: Clock,
): Promise<Connection> {
  const sender = await openSender(origin, proxy);
  const route = { host: new URL(origin).host, proxyVariable: proxy?.variable };

  return {
    async send(request, budget) {
      budget.signal.throwIfAborted();
      const limitMs = Math.min(MAX_REQUEST_MS, budget.remainingMs());
      // A controller of its own for each attempt: one that was aborted once must not end the next attempt too.
      const attempt = new AbortController();
      const giveUp = () => attempt.abort();
      const cancelTimer = clock.after(limitMs, giveUp);
      budget.signal.addEventListener('abort', giveUp, { once: true });
      let sent = false;
      const onSending = () => {
        sent = true;
      };
      try {
        return await untilAborted(sender.send(request, attempt.signal, onSending), attempt.signal);
      } catch (error) {
        budget.signal.throwIfAborted();
        const failed = { description: request.description, ...route, sent };
        throw attempt.signal.aborted
          ? describeTimeout(failed, limitMs, limitMs < MAX_REQUEST_MS)
          : describeFailure(failed, error);
      } finally {
        cancelTimer();
        budget.signal.removeEventListener('abort', giveUp);
      }
    },
    close: () => sender.close(),
  };
}

async function openSender(origin: string, proxy: HttpProxy | undefined): Promise<Sender> {
  if (!proxy) {
    return nodeSender(origin);
  }
  // Loaded only here, so that nobody without a proxy pays for undici.
  const { proxySender } = await import('./proxy-sender.ts');
  return proxySender(origin, proxy.url);
}

/** Settles as soon as the signal aborts, whatever the socket does: while a tunnel is being built, a client may notice nothing. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, aborted]);
}
