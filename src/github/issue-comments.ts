import * as z from 'zod/mini';
import type { Clock } from '../util/clock.ts';
import { askGitHub, type GitHubAccess, isFailure } from './graphql.ts';
import type { Failure } from './graphql-failure.ts';

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
 * @returns why it failed; undefined if it succeeded
 * @throws the reason of `access.signal`, once that aborts
 */
export async function upsertComment(
  access: GitHubAccess,
  place: CommentPlace,
  body: string,
  add: boolean,
  clock: Clock,
): Promise<Failure | undefined> {
  const change = (query: string, variables: Readonly<Record<string, string>>) =>
    askGitHub(access, query, variables, (answer) => Done.safeParse(answer).data, clock);

  let found = await findComments(access, place, clock);
  if (!isFailure(found) && found.ours.length === 0) {
    const added = add ? await change(ADD, { subject: found.subject, body }) : undefined;
    if (!added || isFailure(added)) {
      return added;
    }
    // Another job may have added the comment at the same time.
    found = await findComments(access, place, clock);
  }
  if (isFailure(found)) {
    return found;
  }
  const [first, ...others] = found.ours;
  for (const { id } of others) {
    // A failure does not matter: another job may already have deleted the duplicate.
    await change(DELETE, { id });
  }
  const updated = first && first.body !== body ? await change(UPDATE, { id: first.id, body }) : undefined;
  return isFailure(updated) ? updated : undefined;
}

/** Finds the comments with the marker that the account of the token wrote, oldest first. Comments of others must not be changed. */
async function findComments(
  access: GitHubAccess,
  { owner, repository, pullRequest, marker }: CommentPlace,
  clock: Clock,
): Promise<Comments | Failure> {
  const ours: { id: string; body: string }[] = [];
  for (let after: string | null = null; ; ) {
    const variables: Readonly<Record<string, unknown>> = { owner, repository, number: pullRequest, after };
    const answer: z.infer<typeof Page> | Failure = await askGitHub(
      access,
      LIST,
      variables,
      (body) => Page.safeParse(body).data,
      clock,
    );
    if (isFailure(answer)) {
      return answer;
    }
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
