/** A comment on a pull request. */
export interface Comment {
  readonly id: string;
  readonly pullRequest: number;
  /** Who wrote it. */
  readonly author: string;
  body: string;
}

/** How GitHub would answer. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors?: readonly unknown[];
}

const PAGE_SIZE = 100;
/** The account of the token that a job is given. */
export const BOT = 'github-actions[bot]';

/** The comments of a repository, behind as much of GitHub's GraphQL API as finds, writes, changes and deletes them. */
export class CommentStore {
  readonly comments: Comment[] = [];
  /** Whether the token may write; without that, GitHub answers as it does to a job without the permission. */
  mayWrite = true;
  /** Called before each change, to let something else happen first. */
  beforeChange: (operation: string) => void = () => {};
  #written = 0;

  add(pullRequest: number, body: string, author: string = BOT): Comment {
    this.#written += 1;
    const comment = { id: `IC_${this.#written}`, pullRequest, author, body };
    this.comments.push(comment);
    return comment;
  }

  /** Answers a query about comments; undefined if it is about something else. */
  answer(query: string, variables: Readonly<Record<string, unknown>>): GraphqlAnswer | undefined {
    if (query.includes('comments(first: 100, after: $after)')) {
      return this.#list(Number(variables.number), variables.after as string | null);
    }
    const operation = /(addComment|updateIssueComment|deleteIssueComment)\(input: /.exec(query)?.[1];
    if (!operation) {
      return undefined;
    }
    this.beforeChange(operation);
    return this.mayWrite ? this.#change(operation, variables) : forbidden(operation);
  }

  #list(pullRequest: number, after: string | null): GraphqlAnswer {
    const all = this.comments.filter((comment) => comment.pullRequest === pullRequest);
    const start = after === null ? 0 : Number(after);
    const end = start + PAGE_SIZE;
    const nodes = all
      .slice(start, end)
      .map(({ id, body, author }) => ({ id, body, viewerDidAuthor: author === BOT }));
    const pageInfo = { hasNextPage: end < all.length, endCursor: nodes.length > 0 ? String(end) : null };
    const id = `PR_${pullRequest}`;
    return { data: { repository: { pullRequest: { id, comments: { nodes, pageInfo } } } } };
  }

  #change(operation: string, variables: Readonly<Record<string, unknown>>): GraphqlAnswer {
    const { subject, id, body } = variables as { subject?: string; id?: string; body?: string };
    const index = this.comments.findIndex((comment) => comment.id === id);
    const comment = this.comments[index];
    if (operation === 'addComment') {
      this.add(Number(subject?.replace('PR_', '')), body ?? '');
    } else if (!comment) {
      const message = `Could not resolve to a node with the global id of '${id}'.`;
      return { data: { [operation]: null }, errors: [{ type: 'NOT_FOUND', path: [operation], message }] };
    } else if (operation === 'updateIssueComment') {
      comment.body = body ?? '';
    } else {
      this.comments.splice(index, 1);
    }
    return { data: { [operation]: { clientMutationId: null } } };
  }
}

function forbidden(operation: string): GraphqlAnswer {
  const message = 'Resource not accessible by integration';
  return { data: { [operation]: null }, errors: [{ type: 'FORBIDDEN', path: [operation], message }] };
}
