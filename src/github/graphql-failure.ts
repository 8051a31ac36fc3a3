import * as z from 'zod/mini';

/** Why GitHub gave no answer that can be used. `how` is a status, a code or words of ours: never text that came from outside. */
export type Failure = readonly [
  cause: 'missing' | 'refused' | 'limited' | 'unreachable' | 'faulty',
  how: string,
];

/** The errors of a GraphQL answer: https://spec.graphql.org/October2021/#sec-Errors */
export const Errors = z.array(
  z.object({ type: z.optional(z.string()), path: z.optional(z.array(z.unknown())) }),
);

/** Octokit's errors, of three kinds: GraphQL's have `errors`, HTTP's a `response`, the network's a cause of their cause. */
const GraphqlError = z.object({ errors: Errors });
const HttpError = z.object({
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.unknown()) }),
});
const NetworkError = z.object({ cause: z.object({ cause: z.object({ code: z.string() }) }) });

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

/**
 * Says what errors of an answer mean.
 * @param notFound what `NOT_FOUND` means where it was asked for
 */
export function readErrors(errors: z.infer<typeof Errors>, notFound: 'missing' | 'refused'): Failure {
  const types = errors.map(({ type }) => type);
  if (types.some((type) => type?.startsWith('RATE_LIMIT'))) return ['limited', 'RATE_LIMITED'];
  if (types.includes('NOT_FOUND')) return [notFound, 'NOT_FOUND'];
  if (types.includes('FORBIDDEN')) return ['refused', 'FORBIDDEN'];
  return ['faulty', 'an error within the answer'];
}
