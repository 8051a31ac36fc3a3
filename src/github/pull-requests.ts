import * as z from 'zod/mini';
import { MAX_PULL_REQUEST_NUMBER } from '../types.ts';
import { type Clock, systemClock } from '../util/clock.ts';
import { GitHubError } from './github-error.ts';
import { type GitHubAccess, queryGitHub } from './graphql.ts';
import { fromGraphqlErrors, GraphqlErrors } from './octokit-errors.ts';

/** Merged counts as closed; if GitHub does not say, the state is unknown. */
export type PullRequestState = 'open' | 'closed' | 'unknown';

/** Which pull requests to look up, and where. */
export interface PullRequestQuestion extends Omit<GitHubAccess, 'token'> {
  readonly owner: string;
  readonly repository: string;
  readonly numbers: readonly number[];
  readonly token: string | undefined;
}

const BATCH_SIZE = 100;
/** How many pull requests a message names. */
const NAMED = 5;

/** Why the state of a pull request is unknown: a problem with GitHub, or with the question. */
type Cause = GitHubError['problem'] | 'invalid' | 'token';

const LATER = '; the next run tries again';
const REMEDIES: Readonly<Partial<Record<Cause, string>>> = {
  refused: '; check "github-token", and add "permissions: pull-requests: read" to the job',
  limited: LATER,
  faulty: LATER,
};

const INVALID: Unknown = { cause: 'invalid', reason: 'it is not a valid pull request number' };
const NO_TOKEN: Unknown = {
  cause: 'token',
  reason:
    'there is no GitHub token; set "github-token", and add "permissions: pull-requests: read" to the job',
};

/** A field that GitHub cannot give is null, and an error names its path. */
const Response = z.object({
  data: z.object({ repository: z.record(z.string(), z.nullable(z.object({ state: z.string() }))) }),
  errors: z._default(GraphqlErrors, []),
});

/** Why a state is unknown, as part of a sentence. */
interface Unknown {
  readonly cause: Cause;
  readonly reason: string;
}

/** What is known of one pull request: its state, or why it is unknown. */
type Found = 'open' | 'closed' | Unknown;

/**
 * Looks up the states of pull requests, 100 a request. A state that cannot be found out is `unknown`, never an error, and each kind of
 * cause is reported once. Messages quote nothing that was sent or received, so they cannot hold the token.
 * @throws the reason of `question.signal`, once that aborts
 */
export async function pullRequestStates(
  question: PullRequestQuestion,
  onProblem: (message: string) => void,
  clock: Clock = systemClock,
): Promise<Map<number, PullRequestState>> {
  const found = new Map<number, Found>(question.numbers.map((number) => [number, INVALID]));
  const valid = [...found.keys()].filter(isPossible);
  const token = question.token?.trim();
  for (let start = 0; start < valid.length; start += BATCH_SIZE) {
    const batch = valid.slice(start, start + BATCH_SIZE);
    const problem = token ? await lookUp(question, token, batch, found, clock) : NO_TOKEN;
    if (problem) {
      // One faulty response says nothing about the next batch; after any other problem, the rest would fail too.
      const affected = problem.cause === 'faulty' ? batch : valid.slice(start);
      for (const number of affected) {
        found.set(number, problem);
      }
      if (problem.cause !== 'faulty') {
        break;
      }
    }
  }
  report(found, onProblem);
  return new Map([...found].map(([number, it]) => [number, typeof it === 'string' ? it : 'unknown']));
}

function isPossible(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= MAX_PULL_REQUEST_NUMBER;
}

/** Looks up one batch; returns why it could not. */
async function lookUp(
  { owner, repository, apiUrl, signal }: PullRequestQuestion,
  token: string,
  batch: readonly number[],
  found: Map<number, Found>,
  clock: Clock,
): Promise<Unknown | undefined> {
  const fields = batch.map((number) => `p${number}: pullRequest(number: ${number}) { state }`).join(' ');
  const query = `query ($owner: String!, $repository: String!) { repository(owner: $owner, name: $repository) { ${fields} } }`;
  const access = { token, apiUrl, ...(signal ? { signal } : {}) };
  try {
    const response = await queryGitHub(access, query, { owner, repository }, Response, clock);
    for (const number of batch) {
      found.set(number, stateIn(response, number));
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof GitHubError)) {
      throw error;
    }
    return toUnknown(error);
  }
}

function stateIn({ data, errors }: z.infer<typeof Response>, number: number): Found {
  const alias = `p${number}`;
  const state = data.repository[alias]?.state;
  if (state === 'OPEN') {
    return 'open';
  }
  if (state === 'CLOSED' || state === 'MERGED') {
    return 'closed';
  }
  const own = errors.filter(({ path }) => path?.[1] === alias);
  return toUnknown(fromGraphqlErrors(own, 'missing'));
}

function toUnknown({ problem, reason }: GitHubError): Unknown {
  return { cause: problem, reason: `${reason}${REMEDIES[problem] ?? ''}` };
}

/** One sentence for each kind of cause. */
function report(found: ReadonlyMap<number, Found>, onProblem: (message: string) => void): void {
  const unknown = new Map<Cause, { reason: string; numbers: number[] }>();
  for (const [number, it] of found) {
    if (typeof it !== 'string') {
      const known = unknown.get(it.cause);
      unknown.set(it.cause, {
        reason: known?.reason ?? it.reason,
        numbers: [...(known?.numbers ?? []), number],
      });
    }
  }
  for (const { reason, numbers } of unknown.values()) {
    const named = numbers.slice(0, NAMED).map((number) => `#${number}`);
    const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
    onProblem(`The state of pull request ${named.join(', ')}${more} is unknown: ${reason}.`);
  }
}
