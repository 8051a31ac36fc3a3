import type { Budget } from '../util/budget.ts';
import type { Clock } from '../util/clock.ts';
import { nodeSender } from './direct-sender.ts';
import { describeFailure, describeTimeout } from './failures.ts';
import type { HttpProxy } from './proxies.ts';
import type { HttpRequest, HttpResponse, Sender } from './sender.ts';

/** The time limit for one request, until its response is complete. */
const MAX_REQUEST_MS = 30_000;

/** A connection to one origin. Redirects are not followed, so no other origin receives credentials. */
export interface Connection {
  /**
   * Sends a request once. Waits for the complete response for 30 s, or until the budget ends.
   * @param onSending called before the first byte is sent: until then, the origin cannot have received the request
   * @throws TransportError if there is no complete response; the budget's abort reason
   */
  send(request: HttpRequest, budget: Budget, onSending?: () => void): Promise<HttpResponse>;
  /** Closes all connections immediately, so that the process can exit. */
  close(): void;
}

/** Prepares a connection to an origin such as `https://cloud.mongodb.com`. Does not send anything. */
export async function openConnection(
  origin: string,
  proxy: HttpProxy | undefined,
  clock: Clock,
): Promise<Connection> {
  const sender = await openSender(origin, proxy);
  const route = { host: new URL(origin).host, proxyVariable: proxy?.variable };

  return {
    async send(request, budget, onSending = () => {}) {
      budget.signal.throwIfAborted();
      const limitMs = Math.min(MAX_REQUEST_MS, budget.remainingMs());
      // Each attempt has its own controller, because an aborted signal would also end the next attempt.
      const attempt = new AbortController();
      const giveUp = () => attempt.abort();
      const cancelTimer = clock.after(limitMs, giveUp);
      budget.signal.addEventListener('abort', giveUp, { once: true });
      let sent = false;
      const noteSending = () => {
        sent = true;
        onSending();
      };
      try {
        return await untilAborted(sender.send(request, attempt.signal, noteSending), attempt.signal);
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
  // undici is only needed with a proxy, so it is loaded only here.
  const { proxySender } = await import('./proxy-sender.ts');
  return proxySender(origin, proxy.url);
}

/** Rejects as soon as the signal aborts: while a tunnel is being set up, an HTTP client may not react to its signal. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, aborted]);
}
