import * as z from 'zod/mini';
import { Errors, type Failure, readErrors } from './graphql-failure.ts';

/** Merged is closed; what GitHub does not tell is unknown. */
export type PullRequestState = 'open' | 'closed' | 'unknown';

/** What is said of a state that stays unknown, by the kind of cause. */
export const CAUSES = {
  invalid: () => 'no pull request has such a number',
  token: () => 'there is no token to ask GitHub with; pass github-token and permissions: pull-requests: read',
  missing: () => 'GitHub knows no such pull request in this repository',
  refused: (how: string) =>
    `GitHub refused to tell (${how}); check github-token, and pass permissions: pull-requests: read`,
  limited: (how: string) => `GitHub limits how often it is asked (${how}); a later run can ask again`,
  unreachable: (how: string) => `GitHub cannot be reached (${how}); check GITHUB_API_URL and the network`,
  faulty: (how: string) => `GitHub gave no proper answer (${how}); a later run can ask again`,
};

/** Why the state of a pull request is unknown. */
export type Unknown = Failure | readonly [cause: 'invalid' | 'token', how: string];
/** What was found out about a pull request. */
export type Found = PullRequestState | Unknown;
/** What an answer says of a pull request that was asked for. */
export type Lookup = (number: number) => Found;

/** A field that GitHub cannot give is null, and an error names its path. */
const Answer = z.object({
  data: z.object({ repository: z.record(z.string(), z.nullable(z.object({ state: z.string() }))) }),
  errors: z._default(Errors, []),
});

/** Reads an answer, or an error of Octokit that holds one: it throws answers with errors, though most fields may be there. */
export function readAnswer(body: unknown): Lookup | undefined {
  const answer = Answer.safeParse(body).data;
  if (!answer) return undefined;
  return (number) => {
    const alias = `p${number}`;
    const state = answer.data.repository[alias]?.state;
    if (state === 'OPEN') return 'open';
    if (state === 'CLOSED' || state === 'MERGED') return 'closed';
    const errors = answer.errors.filter(({ path }) => path?.[1] === alias);
    return readErrors(errors, 'missing');
  };
}
