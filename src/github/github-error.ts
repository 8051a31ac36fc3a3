import * as z from 'zod/mini';
import { StepError } from '../util/errors.ts';

/** Why GitHub gave no usable response. */
export type GitHubProblem = 'missing' | 'refused' | 'limited' | 'invalid';

const REASONS: Readonly<Record<GitHubProblem, string>> = {
  missing: 'GitHub did not find it, or the token may not read it',
  refused: 'GitHub refused access',
  limited: 'the rate limit of GitHub was exceeded',
  invalid: 'GitHub returned an invalid response',
};

/** GitHub gave no usable response. The message contains no request or response data, so it cannot leak the token. */
export class GitHubError extends StepError {
  override name = 'GitHubError';
  readonly problem: GitHubProblem;

  /** @param detail the status of the response, or words of our own */
  constructor(problem: GitHubProblem, detail: string) {
    const reason = `${REASONS[problem]} (${detail})`;
    super(`${reason}.`, { reason });
    this.problem = problem;
  }

  /** Whether the token may lack a permission. GitHub also says 404 for what a token may not see. */
  get mayLackPermission(): boolean {
    return this.problem === 'refused' || this.problem === 'missing';
  }
}

/** An error of Octokit for a response. Errors without a response have a cause. */
const ResponseError = z.object({
  name: z.literal('HttpError'),
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.unknown()) }),
});

/** Converts an error of Octokit. Errors of our own, which Octokit wraps, are returned unchanged. */
export function toStepError(error: unknown): StepError {
  const own = error instanceof StepError ? error : (error as { cause?: unknown }).cause;
  if (own instanceof StepError) {
    return own;
  }
  const { success, data } = ResponseError.safeParse(error);
  return success
    ? new GitHubError(problemOf(data.response), `HTTP ${data.response.status}`)
    : new GitHubError('invalid', 'unexpected content');
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function problemOf({ status, headers }: z.infer<typeof ResponseError>['response']): GitHubProblem {
  if (status >= 500) {
    return 'invalid';
  }
  if (status === 429 || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') {
    return 'limited';
  }
  return status === 404 ? 'missing' : 'refused';
}

/** Returns what a schema accepts. @throws GitHubError for other content */
export function checked<T>(schema: z.ZodMiniType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (!result.success) {
    throw new GitHubError('invalid', 'unexpected content');
  }
  return result.data;
}
