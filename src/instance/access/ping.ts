import { MongoClient } from 'mongodb';
import { formatDuration } from '../../util/format.ts';

/** The share of the limit for the driver, because its own errors are more specific than a timeout. */
const DRIVER_SHARE = 0.9;

/** There was no response in time. `syscall` is that of Node's resolver if DNS did not respond. */
class NoResponseError extends Error {
  override name = 'NoResponseError';
  readonly syscall: string | undefined;

  constructor(limitMs: number, dnsResponded: boolean) {
    super(`${dnsResponded ? 'the instance' : 'DNS'} did not respond within ${formatDuration(limitMs)}`);
    this.syscall = dnsResponded ? undefined : 'querySrv';
  }
}

/**
 * Logs in to an instance and sends a `ping`, as the next step of the workflow would.
 *
 * The limits of the driver start after its DNS queries, which cannot be limited or aborted: two queries to a DNS server that does not
 * respond take 22 s each. So this function stops waiting at the limit or when the signal aborts, and the attempt closes itself when it
 * ends. The process does not wait for attempts that are still open, see `run` in `main.ts`.
 * @param limitMs in milliseconds
 * @throws the errors of the driver; NoResponseError at the limit; the signal's reason
 */
export async function ping(connectionString: string, limitMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const driverMs = Math.ceil(limitMs * DRIVER_SHARE);
  const client = new MongoClient(connectionString, {
    appName: 'ephemeral-atlas',
    maxPoolSize: 1,
    serverSelectionTimeoutMS: driverMs,
    connectTimeoutMS: driverMs,
    socketTimeoutMS: driverMs,
  });
  let dnsResponded = false;
  // The driver emits this event when it knows the hosts.
  client.once('topologyOpening', () => {
    dnsResponded = true;
  });
  const { promise: ended, reject: end } = Promise.withResolvers<never>();
  const timer = setTimeout(() => end(new NoResponseError(limitMs, dnsResponded)), limitMs);
  const cancel = () => end(signal.reason);
  signal.addEventListener('abort', cancel);
  try {
    await Promise.race([attempt(client), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    // Ends an attempt that is already connected. Errors while closing do not matter.
    client.close().catch(() => {});
  }
}

async function attempt(client: MongoClient): Promise<void> {
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    // Needed even if nobody waits for the attempt any more, because the driver connects after a late DNS response.
    await client.close();
  }
}
