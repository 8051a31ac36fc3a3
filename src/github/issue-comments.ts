import * as z from 'zod/mini';
import type { GitHubClient } from './github-client.ts';
import { checked, GitHubError } from './github-error.ts';

/** Identifies a pull request comment. */
export interface CommentPlace {
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number;
  /** The HTML comment at the start of the body. */
  readonly marker: string;
}

/** Gitea and Forgejo have no types of accounts. */
const Account = z.object({ id: z.number(), login: z.string(), type: z.optional(z.string()) });
const Comment = z.object({ id: z.number(), body: z.nullish(z.string()), user: z.nullable(Account) });
const Created = z.object({ user: Account });

/** The account of the token that GitHub Actions gives to a job. */
const JOB_ACCOUNT = 'github-actions[bot]';

/**
 * Updates the comment that starts with the marker and was written by the account of the token. Deletes duplicates, which concurrent jobs
 * can create.
 *
 * Anybody can copy the marker, and many tokens may edit comments of others, so the author decides. `GET /user` tells the account of a
 * token, except to the installation tokens of GitHub Apps. Such a token is taken for that of a job, whose account only workflows of this
 * repository can use, until the answer to a new comment tells another account: that of another App.
 * @param add whether to add the comment if it does not exist
 * @throws what the requests of the client throw
 */
export async function upsertComment(
  github: GitHubClient,
  place: CommentPlace,
  body: string,
  add: boolean,
): Promise<void> {
  const { issues } = github.rest;
  const target = { owner: place.owner, repo: place.repository };
  const marked = await findMarked(github, place);
  const account = marked.length > 0 ? await findAccount(github) : undefined;
  let ours = marked.filter(({ user }) =>
    account === undefined ? user?.login === JOB_ACCOUNT : user?.id === account,
  );
  if (ours.length === 0) {
    const mayBeOurs = account === undefined && marked.some(({ user }) => user?.type === 'Bot');
    if (!add && !mayBeOurs) {
      return;
    }
    const { data } = await issues.createComment({ ...target, issue_number: place.pullRequest, body });
    const { user: self } = checked(Created, data);
    // Another job may have added the comment at the same time.
    ours = (await findMarked(github, place)).filter(({ user }) => user?.id === self.id);
  }
  const [first, ...others] = ours;
  for (const { id } of others) {
    await issues.deleteComment({ ...target, comment_id: id }).catch(ignoreGitHubError);
  }
  if (first && first.body !== body) {
    await issues.updateComment({ ...target, comment_id: first.id, body });
  }
}

/** Another job may already have deleted the duplicate. */
function ignoreGitHubError(error: unknown): void {
  if (!(error instanceof GitHubError)) {
    throw error;
  }
}

/** Finds the comments that start with the marker, oldest first. */
async function findMarked(
  { rest, paginate }: GitHubClient,
  { owner, repository: repo, pullRequest: issue_number, marker }: CommentPlace,
): Promise<z.infer<typeof Comment>[]> {
  const all = await paginate(rest.issues.listComments, { owner, repo, issue_number, per_page: 100 });
  return checked(z.array(Comment), all).filter(({ body }) => body?.startsWith(marker));
}

/** The ID of the account of the token; undefined for an installation token. */
async function findAccount({ rest }: GitHubClient): Promise<number | undefined> {
  try {
    const { data } = await rest.users.getAuthenticated();
    return checked(Account, data).id;
  } catch (error) {
    if (error instanceof GitHubError && error.mayLackPermission) {
      return undefined;
    }
    throw error;
  }
}
