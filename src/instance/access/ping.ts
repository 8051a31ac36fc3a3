import { MongoClient } from 'mongodb';
import { formatDuration } from '../../util/format.ts';

/** The driver has this share of the limit: how it fails says more than that time ran out. */
const DRIVER_SHARE = 0.9;

/** No answer came in time. `syscall` is there if it was DNS that gave none, as in the errors of Node's own resolver. */
class NoAnswerError extends Error {
  override name = 'NoAnswerError';
  readonly syscall: string | undefined;

  constructor(from: string, limitMs: number, syscall?: string) {
    super(`${from} gave no answer within ${formatDuration(limitMs)}`);
    this.syscall = syscall;
  }
}

/**
 * Logs in to an instance and sends it a `ping`, as the next step of the workflow would do it.
 *
 * The driver's own limits begin after its DNS queries, which it gives no way to limit or to end: against a silent server each takes
 * 22 s, twice. So the attempt is left behind at the limit or at the signal, and closes itself when it ends. What is still open when the
 * step is over does not hold up its process, see `run` in `main.ts`.
 * @param limitMs how long it may take, in milliseconds
 * @param signal ends it at once
 * @throws what the driver throws: of DNS, of the network, of the login; NoAnswerError at the limit; the signal's reason
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
  let tooLate = new NoAnswerError('DNS', limitMs, 'querySrv');
  // The driver says so once it knows the hosts.
  client.once('topologyOpening', () => {
    tooLate = new NoAnswerError('the instance', limitMs);
  });
  const { promise: ended, reject: end } = Promise.withResolvers<never>();
  const timer = setTimeout(() => end(tooLate), limitMs);
  const cancel = () => end(signal.reason);
  signal.addEventListener('abort', cancel);
  try {
    await Promise.race([attempt(client), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    // Ends an attempt that is connected by now; how closing fails makes no difference to anybody.
    client.close().catch(() => {});
  }
}

async function attempt(client: MongoClient): Promise<void> {
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    // Also where nobody waits any more: a query that is answered late goes on to connect.
    await client.close();
  }
}
