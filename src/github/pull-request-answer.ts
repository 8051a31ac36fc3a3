import * as z from 'zod/mini';

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

/** Why GitHub did not tell. `how` is a status, a code or words of ours: never text that came from outside. */
export type Failure = readonly [cause: keyof typeof CAUSES, how: string];
export type Found = PullRequestState | Failure;
/** What an answer says of a pull request that was asked for. */
export type Lookup = (number: number) => Found;

const Errors = z.array(z.object({ type: z.optional(z.string()), path: z.optional(z.array(z.unknown())) }));

/** A field that GitHub cannot give is null, and an error names its path. */
const Answer = z.object({
  data: z.object({ repository: z.record(z.string(), z.nullable(z.object({ state: z.string() }))) }),
  errors: z._default(Errors, []),
});

/** Octokit's errors, of three kinds: GraphQL's have `errors`, HTTP's a `response`, the network's a cause of their cause. */
const GraphqlError = z.object({ errors: Errors });
const HttpError = z.object({
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.unknown()) }),
});
const NetworkError = z.object({ cause: z.object({ cause: z.object({ code: z.string() }) }) });

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

/** Reads an error of Octokit that holds no answer. */
export function readFailure(error: unknown): Failure {
  const errors = GraphqlError.safeParse(error).data?.errors;
  if (errors) {
    // A repository that is "not found" is often one that the token may not see.
    return readErrors(errors, 'refused');
  }
  const response = HttpError.safeParse(error).data?.response;
  if (!response) {
    return ['unreachable', NetworkError.safeParse(error).data?.cause.cause.code ?? 'no answer'];
  }
  const { status, headers } = response;
  // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
  const limited = status === 429 || headers['retry-after'] || headers['x-ratelimit-remaining'] === '0';
  if (status >= 500) return ['faulty', `status ${status}`];
  return [limited ? 'limited' : 'refused', `status ${status}`];
}

function readErrors(errors: z.infer<typeof Errors>, notFound: 'missing' | 'refused'): Failure {
  const types = errors.map(({ type }) => type);
  if (types.some((type) => type?.startsWith('RATE_LIMIT'))) return ['limited', 'RATE_LIMITED'];
  if (types.includes('NOT_FOUND')) return [notFound, 'NOT_FOUND'];
  if (types.includes('FORBIDDEN')) return ['refused', 'FORBIDDEN'];
  return ['faulty', 'an error within the answer'];
}
