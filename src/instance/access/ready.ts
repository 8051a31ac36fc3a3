import { timedOut } from '../../util/budget.ts';
import { stepError } from '../../util/errors.ts';
import { oneLine } from '../../util/format.ts';
import { type Polling, poll } from '../../util/poll.ts';
import type { Progress } from '../progress.ts';
import type { Login } from './plan.ts';

/** The time limit for one login: enough for a distant region, and short enough to notice changes quickly. */
const ATTEMPT_MS = 4_000;

/** What prevents a login, in the order in which a client encounters it. */
export type LoginObstacle = 'DNS' | 'access list' | 'login';

/** To follow "waiting for". */
const AWAITED: Readonly<Record<LoginObstacle, string>> = {
  DNS: 'DNS to know the host name of the instance',
  'access list': 'the access list to allow this runner',
  login: 'the database user to reach the instance',
};

const ADVICE: Readonly<Record<LoginObstacle | 'access list with entries', string>> = {
  DNS: 'Increase "timeout", or check the DNS resolver of this runner.',
  'access list':
    'Set "allow-ip" to "runner", or behind a proxy to the public address of your network, and allow connections to port 27017.',
  'access list with entries':
    'The entries of "allow-ip" are active, but connections to port 27017 may have another public address than requests to Atlas, for example from a NAT pool, a VPN or a proxy. Add all public addresses of your network to "allow-ip", and allow connections to port 27017.',
  login: 'Increase "timeout".',
};

/**
 * The codes of Node for a certificate that is not trusted. The code of a TLS alert starts with `ERR_SSL_` and means something else: Atlas
 * sends an alert to addresses that are not on the access list.
 */
const UNTRUSTED = /^(?!ERR_SSL_).*CERT|^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/;

/** Logs in once; throws the error of the driver. */
export type Ping = (connectionString: string, limitMs: number, signal: AbortSignal) => Promise<void>;

/** The instance to log in to. */
export interface LoginTarget {
  readonly name: string;
  readonly connectionString: string;
  readonly login: Login;
  /** Whether the step has added active entries to the access list. */
  readonly allowsIp: boolean;
}

/**
 * Retries the login until it succeeds, and logs what it is waiting for.
 * @throws StepError if the certificate of the instance is not trusted; TimedOutError with the obstacle when the budget ends; the budget's
 *   abort reason
 */
export async function waitUntilReady(
  polling: Polling,
  target: LoginTarget,
  ping: Ping,
  progress: Progress,
): Promise<void> {
  const { signal } = polling.budget;
  const description = `log in to instance "${target.name}"`;
  let problem: { readonly obstacle: LoginObstacle; readonly reason: string } | undefined;
  const messages = {
    report: (_state: string, waited: string) =>
      progress.info(
        problem
          ? `Waiting for ${AWAITED[problem.obstacle]} (${problem.reason}; ${waited})`
          : `Login to ${target.name} succeeded (${waited})`,
      ),
    timedOut: () => {
      // At least one attempt has failed before the budget ends.
      const { obstacle, reason } = problem as NonNullable<typeof problem>;
      const advice = obstacle === 'access list' && target.allowsIp ? 'access list with entries' : obstacle;
      const state = `still waiting for ${AWAITED[obstacle]} (${reason})`;
      return timedOut(polling.budget, description, state, ADVICE[advice]);
    },
  };
  await poll(polling, messages, async () => {
    signal.throwIfAborted();
    const limit = Math.max(1, Math.min(ATTEMPT_MS, polling.budget.remainingMs()));
    try {
      await ping(target.connectionString, limit, signal);
      problem = undefined;
      return { state: 'ready', result: true };
    } catch (error) {
      signal.throwIfAborted();
      throwIfUntrusted(error, description);
      const obstacle = loginObstacle(error);
      // If the end of the budget shortened the last attempt, the error before it says more.
      if (!problem || limit === ATTEMPT_MS || obstacle === 'login') {
        problem = { obstacle, reason: describe(error, target) };
      }
      return { state: problem.obstacle };
    }
  });
}

/** The driver hides the reason in the causes of its own error. */
function throwIfUntrusted(error: unknown, description: string): void {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as { readonly code?: unknown };
    if (typeof code === 'string' && UNTRUSTED.test(code)) {
      throw stepError(
        description,
        `the TLS certificate on port 27017 is not trusted (${code})`,
        'If your network intercepts TLS, set NODE_EXTRA_CA_CERTS to a file with its certificate authority.',
      );
    }
  }
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
  { login, connectionString }: Pick<LoginTarget, 'login' | 'connectionString'>,
): string {
  const message = error instanceof Error ? error.message : String(error);
  const redacted = [connectionString, login.password, login.username].reduce(
    (text, secret) => text.replaceAll(secret, '***'),
    message,
  );
  return oneLine(redacted, 120);
}
