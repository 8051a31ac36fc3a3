import { TimedOutError } from '../../errors.ts';
import { formatDuration, oneLine } from '../../format.ts';
import type { Progress } from '../progress.ts';
import { poll, type Timing } from './poll.ts';
import type { Login } from './user.ts';

/** One attempt to log in may take this long: time enough for a far region, short enough to notice soon that something has changed. */
const ATTEMPT_MS = 4_000;
/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;

/** What stands between a step and a database, in the order in which it is met. */
export type Missing = 'DNS' | 'access list' | 'login';

const ADVICE: Readonly<Record<Missing, string>> = {
  DNS: 'The name of the instance is not known to the DNS of this runner yet: allow more time with "timeout", or look at the resolver of the runner.',
  'access list':
    'No connection is let through: add this runner to the access list of the project with "allow-ip: runner", and let it connect to port 27017 outside.',
  login: 'The database user has not reached the instance yet: allow more time with "timeout".',
};

/** How to log in once; a failure is whatever the driver throws. */
export type Ping = (connectionString: string, limitMs: number, signal: AbortSignal) => Promise<void>;

/**
 * Logs in again and again until it works, and says meanwhile what is still missing.
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
  let problem: { missing: Missing; reason: string } | undefined;
  let reportedAt = Number.NEGATIVE_INFINITY;

  await poll(
    timing,
    async () => {
      budget.signal.throwIfAborted();
      try {
        const limit = Math.max(1, Math.min(ATTEMPT_MS, budget.remainingMs()));
        await ping(target.connectionString, limit, budget.signal);
        return true;
      } catch (error) {
        budget.signal.throwIfAborted();
        const now = { missing: missingPart(error), reason: describe(error, target) };
        if (now.missing !== problem?.missing || clock.elapsed() - reportedAt >= HEARTBEAT_MS) {
          progress.info(`Still missing: ${now.missing} (${now.reason}; ${waited()})`);
          reportedAt = clock.elapsed();
        }
        problem = now;
        return undefined;
      }
    },
    () =>
      new TimedOutError(
        `Failed to log in to the instance "${target.name}" within the ${formatDuration(budget.totalMs)} of the input "timeout": still missing is ${problem?.missing} (${problem?.reason}), after ${waited()}. ${ADVICE[problem?.missing ?? 'login']}`,
      ),
  );
  progress.info(`A login to ${target.name} works (${waited()})`);
}

/** Which part a failed login is missing, by the errors of the official driver and of Node's DNS. */
export function missingPart(error: unknown): Missing {
  const { name = '', code, syscall = '' } = error as { name?: string; code?: unknown; syscall?: string };
  if (/^query(Srv|Txt)$/.test(syscall) || code === 'ENOTFOUND' || code === 'ENODATA') {
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
