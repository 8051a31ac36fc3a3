import { type Clock, systemClock } from '../util/clock.ts';
import { askGitHub, type GitHubAccess } from './graphql.ts';
import type { Failure } from './graphql-failure.ts';
import {
  CAUSES,
  type Found,
  type Lookup,
  type PullRequestState,
  readAnswer,
  type Unknown,
} from './pull-request-answer.ts';

export type { PullRequestState };

/** Which pull requests are asked about, and whom. */
export interface PullRequestQuestion extends Omit<GitHubAccess, 'token'> {
  readonly owner: string;
  readonly repository: string;
  readonly numbers: readonly number[];
  readonly token: string | undefined;
}

const BATCH_SIZE = 100;
/** GraphQL's Int has 32 bits; a larger number would fail its whole batch. */
const MAX_NUMBER = 2 ** 31 - 1;
/** How many pull requests a message names. */
const NAMED = 5;

/**
 * Asks GitHub for the state of pull requests, 100 a request; merged is closed. What it does not tell is `unknown`, never an error, and
 * each kind of cause is reported once. Messages quote nothing that was sent or answered, so none can hold the token.
 * @throws the reason of `question.signal`, once that aborts
 */
export async function pullRequestStates(
  question: PullRequestQuestion,
  onProblem: (message: string) => void,
  clock: Clock = systemClock,
): Promise<Map<number, PullRequestState>> {
  const found = new Map<number, Found>(question.numbers.map((number) => [number, ['invalid', '']]));
  const askable = [...found.keys()].filter(isPossible);
  let failure: Unknown | undefined = question.token?.trim() ? undefined : ['token', ''];
  for (let start = 0; start < askable.length; start += BATCH_SIZE) {
    const batch = askable.slice(start, start + BATCH_SIZE);
    const answer: Lookup | Unknown = failure ?? (await ask(question, batch, clock));
    for (const number of batch) {
      found.set(number, typeof answer === 'function' ? answer(number) : answer);
    }
    // One faulty answer says nothing about the next; after any other failure, asking on is in vain.
    failure = typeof answer === 'function' || answer[0] === 'faulty' ? undefined : answer;
  }
  report(found, onProblem);
  return new Map([...found].map(([number, it]) => [number, typeof it === 'string' ? it : 'unknown']));
}

function isPossible(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= MAX_NUMBER;
}

/** Asks for one batch. */
function ask(
  question: PullRequestQuestion,
  batch: readonly number[],
  clock: Clock,
): Promise<Lookup | Failure> {
  const { owner, repository, token = '', apiUrl, signal } = question;
  const fields = batch.map((number) => `p${number}: pullRequest(number: ${number}) { state }`).join(' ');
  const query = `query ($owner: String!, $repository: String!) { repository(owner: $owner, name: $repository) { ${fields} } }`;
  const access = { token, apiUrl, ...(signal ? { signal } : {}) };
  return askGitHub(access, query, { owner, repository }, readAnswer, clock);
}

/** One sentence for each kind of cause. */
function report(found: ReadonlyMap<number, Found>, onProblem: (message: string) => void): void {
  const failures = new Map<Unknown[0], { how: string; numbers: number[] }>();
  for (const [number, it] of found) {
    if (typeof it !== 'string') {
      const [cause, how] = it;
      const known = failures.get(cause);
      failures.set(cause, { how: known?.how ?? how, numbers: [...(known?.numbers ?? []), number] });
    }
  }
  for (const [cause, { how, numbers }] of failures) {
    const named = numbers.slice(0, NAMED).map((number) => `#${number}`);
    const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
    onProblem(`The state of pull request ${named.join(', ')}${more} is unknown: ${CAUSES[cause](how)}.`);
  }
}
