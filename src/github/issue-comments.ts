import * as z from 'zod/mini';
import type { Clock } from '../util/clock.ts';
import { GitHubError } from './github-error.ts';
import { type GitHubAccess, queryGitHub } from './graphql.ts';

/** Identifies a pull request comment. */
export interface CommentPlace {
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number;
  /** The HTML comment at the start of the body. */
  readonly marker: string;
}

interface Comments {
  /** The node ID of the pull request. */
  readonly subject: string;
  readonly ours: readonly { readonly id: string; readonly body: string }[];
}

const LIST = `query ($owner: String!, $repository: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repository) { pullRequest(number: $number) { id comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`;
const ADD =
  'mutation ($subject: ID!, $body: String!) { addComment(input: { subjectId: $subject, body: $body }) { clientMutationId } }';
const UPDATE =
  'mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { clientMutationId } }';
const DELETE = 'mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';

const Page = z.object({
  data: z.object({
    repository: z.object({
      pullRequest: z.object({
        id: z.string(),
        comments: z.object({
          nodes: z.array(
            z.nullable(z.object({ id: z.string(), body: z.string(), viewerDidAuthor: z.boolean() })),
          ),
          pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
        }),
      }),
    }),
  }),
});
const Done = z.object({ data: z.record(z.string(), z.object({})) });

/**
 * Updates the comment that starts with the marker and was written by the account of the token. Deletes duplicates, which concurrent jobs
 * can create.
 * @param add whether to add the comment if it does not exist
 * @throws GitHubError if it failed; the reason of `access.signal`, once that aborts
 */
export async function upsertComment(
  access: GitHubAccess,
  place: CommentPlace,
  body: string,
  add: boolean,
  clock: Clock,
): Promise<void> {
  const change = (query: string, variables: Readonly<Record<string, string>>) =>
    queryGitHub(access, query, variables, Done, clock);

  let found = await findComments(access, place, clock);
  if (found.ours.length === 0) {
    if (!add) {
      return;
    }
    await change(ADD, { subject: found.subject, body });
    // Another job may have added the comment at the same time.
    found = await findComments(access, place, clock);
  }
  const [first, ...others] = found.ours;
  for (const { id } of others) {
    await change(DELETE, { id }).catch(ignoreGitHubError);
  }
  if (first && first.body !== body) {
    await change(UPDATE, { id: first.id, body });
  }
}

/** Another job may already have deleted the duplicate. */
function ignoreGitHubError(error: unknown): void {
  if (!(error instanceof GitHubError)) {
    throw error;
  }
}

/** Finds the comments with the marker that the account of the token wrote, oldest first. Comments of others must not be changed. */
async function findComments(
  access: GitHubAccess,
  { owner, repository, pullRequest, marker }: CommentPlace,
  clock: Clock,
): Promise<Comments> {
  const ours: { id: string; body: string }[] = [];
  for (let after: string | null = null; ; ) {
    const variables: Readonly<Record<string, unknown>> = { owner, repository, number: pullRequest, after };
    const answer: z.infer<typeof Page> = await queryGitHub(access, LIST, variables, Page, clock);
    const { id, comments } = answer.data.repository.pullRequest;
    for (const comment of comments.nodes) {
      if (comment?.viewerDidAuthor && comment.body.startsWith(marker)) {
        ours.push(comment);
      }
    }
    const { hasNextPage, endCursor } = comments.pageInfo;
    if (!hasNextPage || endCursor === after) {
      return { subject: id, ours };
    }
    after = endCursor;
  }
}
