import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import * as z from 'zod/mini';
import { GitHubError } from './github-error.ts';

/** The errors of a GraphQL response: https://spec.graphql.org/October2021/#sec-Errors */
export const GraphqlErrors = z.array(
  z.object({ type: z.optional(z.string()), path: z.optional(z.array(z.unknown())) }),
);

/** The system's code for a failed connection, which the HTTP client hides below two causes. */
const ConnectionFailure = z.object({ cause: z.object({ cause: z.object({ code: z.string() }) }) });

/** Reads an error that Octokit threw. */
export function toGitHubError(error: unknown): GitHubError {
  if (error instanceof GraphqlResponseError) {
    // A repository that is "not found" is often one that the token may not see.
    return fromGraphqlErrors(GraphqlErrors.safeParse(error.errors).data ?? [], 'refused');
  }
  if (error instanceof RequestError && error.response) {
    const { status, headers } = error.response;
    // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
    const limited = status === 429 || headers['retry-after'] || headers['x-ratelimit-remaining'] === '0';
    const refusal = limited ? 'limited' : 'refused';
    return new GitHubError(status >= 500 ? 'faulty' : refusal, `status ${status}`);
  }
  return new GitHubError(
    'unreachable',
    ConnectionFailure.safeParse(error).data?.cause.cause.code ?? 'no response',
  );
}

/**
 * Says what the errors in a GraphQL response mean.
 * @param notFound what `NOT_FOUND` means for what was requested
 */
export function fromGraphqlErrors(
  errors: z.infer<typeof GraphqlErrors>,
  notFound: 'missing' | 'refused',
): GitHubError {
  const types = errors.map(({ type }) => type);
  if (types.some((type) => type?.startsWith('RATE_LIMIT'))) {
    return new GitHubError('limited', 'RATE_LIMITED');
  }
  if (types.includes('NOT_FOUND')) {
    return new GitHubError(notFound, 'NOT_FOUND');
  }
  if (types.includes('FORBIDDEN')) {
    return new GitHubError('refused', 'FORBIDDEN');
  }
  return new GitHubError('faulty', 'the response contains an error');
}
