import { timedOut } from '../../util/budget.ts';
import { oneLine } from '../../util/format.ts';
import { type Polling, type PollMessages, poll } from '../../util/poll.ts';
import type { Progress } from '../progress.ts';
import type { Login } from './user.ts';

/** The time limit for one login: enough for a distant region, and short enough to notice changes quickly. */
const ATTEMPT_MS = 4_000;

/** What prevents a login, in the order in which a client encounters it. */
export type LoginObstacle = 'DNS' | 'access list' | 'login';

interface Problem {
  readonly obstacle: LoginObstacle;
  /** The message of the driver. */
  readonly reason: string;
}

/** To follow "waiting for". */
const AWAITED: Readonly<Record<LoginObstacle, string>> = {
  DNS: 'DNS to know the host name of the instance',
  'access list': 'the access list to allow this runner',
  login: 'the database user to reach the instance',
};

const ADVICE: Readonly<Record<LoginObstacle, string>> = {
  DNS: 'Increase "timeout", or check the DNS resolver of this runner.',
  'access list':
    'Set "allow-ip" to "runner", or behind a proxy to the public address of your network, and allow connections to port 27017.',
  login: 'Increase "timeout".',
};

/** Logs in once; throws the error of the driver. */
export type Ping = (connectionString: string, limitMs: number, signal: AbortSignal) => Promise<void>;

/**
 * Retries the login until it succeeds, and logs what it is waiting for.
 * @throws TimedOutError with the obstacle when the budget ends; the budget's abort reason
 */
export async function waitUntilReady(
  polling: Polling,
  target: { readonly name: string; readonly connectionString: string; readonly login: Login },
  ping: Ping,
  progress: Progress,
): Promise<void> {
  const { budget } = polling;
  let problem: Problem | undefined;
  const messages: PollMessages = {
    report: (_state, waited) =>
      progress.info(
        problem
          ? `Waiting for ${AWAITED[problem.obstacle]} (${problem.reason}; ${waited})`
          : `Login to ${target.name} succeeded (${waited})`,
      ),
    timedOut: () => {
      // At least one attempt has failed before the budget ends.
      const { obstacle, reason } = problem as Problem;
      return timedOut(
        budget,
        `log in to instance "${target.name}"`,
        `still waiting for ${AWAITED[obstacle]} (${reason})`,
        ADVICE[obstacle],
      );
    },
  };

  await poll(polling, messages, async () => {
    budget.signal.throwIfAborted();
    const limit = Math.max(1, Math.min(ATTEMPT_MS, budget.remainingMs()));
    try {
      await ping(target.connectionString, limit, budget.signal);
      problem = undefined;
      return { state: 'ready', result: true };
    } catch (error) {
      budget.signal.throwIfAborted();
      const current = { obstacle: loginObstacle(error), reason: describe(error, target) };
      // If the end of the budget shortened the last attempt, the error before it says more.
      problem = problem && limit < ATTEMPT_MS && current.obstacle !== 'login' ? problem : current;
      return { state: problem.obstacle };
    }
  });
}

/** Determines what prevented a login from an error of the MongoDB driver or of Node's DNS resolver. */
export function loginObstacle(error: unknown): LoginObstacle {
  const { name, code, syscall } = error as { name?: string; code?: unknown; syscall?: string };
  if (syscall === 'querySrv' || syscall === 'queryTxt' || code === 'ENOTFOUND' || code === 'ENODATA') {
    return 'DNS';
  }
  // The server responded, so the login failed: with code 18 of MongoDB, or code 8000 of the proxies of Atlas.
  if (name === 'MongoServerError') {
    return 'login';
  }
  return /ENOTFOUND|EAI_AGAIN/.test(String(error)) ? 'DNS' : 'access list';
}

/** The message of the driver without the login, which it may contain. */
function describe(
  error: unknown,
  { login, connectionString }: { login: Login; connectionString: string },
): string {
  const message = error instanceof Error ? error.message : String(error);
  const redacted = [connectionString, login.password, login.username].reduce(
    (text, secret) => text.replaceAll(secret, '***'),
    message,
  );
  return oneLine(redacted, 120);
}
