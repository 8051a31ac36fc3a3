import { timedOut } from '../../util/budget.ts';
import { formatDuration, oneLine } from '../../util/format.ts';
import type { Progress } from '../progress.ts';
import { poll, type Timing } from './poll.ts';
import type { Login } from './user.ts';

/** One attempt to log in may take this long: time enough for a far region, short enough to notice soon that something has changed. */
const ATTEMPT_MS = 4_000;
/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;

/** What stands between a step and a database, in the order in which it is met. */
export type Missing = 'DNS' | 'access list' | 'login';

interface Problem {
  readonly missing: Missing;
  /** The driver's words. */
  readonly reason: string;
}

/** What is waited for, to follow "waiting for". */
const AWAITED: Readonly<Record<Missing, string>> = {
  DNS: 'the name of the instance to be known to DNS',
  'access list': 'the access list to let this runner in',
  login: 'the database user to reach the instance',
};

const ADVICE: Readonly<Record<Missing, string>> = {
  DNS: 'Raise "timeout", or check the DNS resolver of this runner.',
  'access list':
    'Add this runner to the access list of the project with "allow-ip: runner", and allow it to connect to port 27017.',
  login: 'Raise "timeout".',
};

/** How to log in once; a failure is whatever the driver throws. */
export type Ping = (connectionString: string, limitMs: number, signal: AbortSignal) => Promise<void>;

/**
 * Logs in again and again until it works, and says meanwhile what it is waiting for.
 * @throws TimedOutError that names what is missing when the budget is used up; the budget's abort reason
 */
export async function waitUntilReady(
  timing: Timing,
  target: { readonly name: string; readonly connectionString: string; readonly login: Login },
  ping: Ping,
  progress: Progress,
): Promise<void> {
  const { clock, budget } = timing;
  const started = clock.elapsed();
  const waited = () => formatDuration(clock.elapsed() - started);
  let problem: Problem | undefined;
  let reportedAt = Number.NEGATIVE_INFINITY;

  await poll(
    timing,
    async () => {
      budget.signal.throwIfAborted();
      const limit = Math.max(1, Math.min(ATTEMPT_MS, budget.remainingMs()));
      try {
        await ping(target.connectionString, limit, budget.signal);
        return true;
      } catch (error) {
        budget.signal.throwIfAborted();
        const now = { missing: missingPart(error), reason: describe(error, target) };
        if (problem && limit < ATTEMPT_MS && now.missing !== 'login') {
          // The last attempt was cut short: what the ones before it met says more.
          return undefined;
        }
        if (now.missing !== problem?.missing || clock.elapsed() - reportedAt >= HEARTBEAT_MS) {
          progress.info(`Waiting for ${AWAITED[now.missing]} (${now.reason}; ${waited()})`);
          reportedAt = clock.elapsed();
        }
        problem = now;
        return undefined;
      }
    },
    () => {
      // Time is only up once an attempt has failed.
      const { missing, reason } = problem as Problem;
      return timedOut(
        budget,
        `log in to the instance "${target.name}"`,
        `still waiting for ${AWAITED[missing]} (${reason})`,
        ADVICE[missing],
      );
    },
  );
  progress.info(`A login to ${target.name} works (${waited()})`);
}

/** Which part a failed login is missing, by the errors of the official driver and of Node's DNS. */
export function missingPart(error: unknown): Missing {
  const { name, code, syscall } = error as { name?: string; code?: unknown; syscall?: string };
  if (syscall === 'querySrv' || syscall === 'queryTxt' || code === 'ENOTFOUND' || code === 'ENODATA') {
    return 'DNS';
  }
  // The server itself answered, so only the login can be wrong: 18 is MongoDB's own code, 8000 that of Atlas' proxies.
  if (name === 'MongoServerError') {
    return 'login';
  }
  return /ENOTFOUND|EAI_AGAIN/.test(String(error)) ? 'DNS' : 'access list';
}

/** The driver's own words, without the login that they could hold. */
function describe(
  error: unknown,
  { login, connectionString }: { login: Login; connectionString: string },
): string {
  const message = error instanceof Error ? error.message : String(error);
  const hidden = [connectionString, login.password, login.username].reduce(
    (text, secret) => text.replaceAll(secret, '***'),
    message,
  );
  return oneLine(hidden, 120);
}
