/** An answer of the server. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as HTML, anything else as JSON. */
  readonly body: unknown;
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly pullRequest: number;
  /** The name of the account that wrote it. */
  readonly author: string;
  body: string;
}

/** The account of a job's token. */
export const BOT = 'github-actions[bot]';

/** The comments of a repository, with the part of GitHub's REST API that lists, adds, changes and deletes them. */
export class CommentStore {
  readonly comments: Comment[] = [];
  /** The account of the token. */
  account = BOT;
  /** Whether the token may write. */
  mayWrite = true;
  /** The largest page of a list. */
  pageSize = 100;
  /** Called before each change, to let something else happen first. */
  beforeChange: (method: string) => void = () => {};
  readonly #accounts: string[] = [];
  #added = 0;

  add(pullRequest: number, body: string, author: string = BOT): Comment {
    this.#added += 1;
    const comment = { id: 2 ** 32 + this.#added, pullRequest, author, body };
    this.comments.push(comment);
    return comment;
  }

  /** An account as GitHub shows it: only apps have names like `name[bot]`. */
  show(login: string) {
    if (!this.#accounts.includes(login)) {
      this.#accounts.push(login);
    }
    const type = login.endsWith('[bot]') ? 'Bot' : 'User';
    return { login, id: this.#accounts.indexOf(login) + 1, type };
  }

  /** Answers `GET /user`, which installation tokens of apps may not use. */
  answerUser(): Reply {
    const account = this.show(this.account);
    return account.type === 'Bot' ? forbidden() : { status: 200, body: account };
  }

  /** Answers `/repos/{owner}/{repo}/issues/{path}`; undefined if there is nothing at this path. */
  answer(method: string, url: URL, path: string, body: string): Reply | undefined {
    const [, pullRequest] = /^(\d+)\/comments$/.exec(path) ?? [];
    const [, id] = /^comments\/(\d+)$/.exec(path) ?? [];
    if (method === 'GET' && pullRequest) {
      return this.#list(Number(pullRequest), url);
    }
    this.beforeChange(method);
    if (!this.mayWrite) {
      return forbidden();
    }
    if (method === 'POST' && pullRequest) {
      return {
        status: 201,
        body: this.#show(this.add(Number(pullRequest), JSON.parse(body).body, this.account)),
      };
    }
    const index = this.comments.findIndex((comment) => String(comment.id) === id);
    const comment = this.comments[index];
    if (method === 'PATCH' && comment) {
      comment.body = JSON.parse(body).body;
      return { status: 200, body: this.#show(comment) };
    }
    if (method === 'DELETE' && comment) {
      this.comments.splice(index, 1);
      return { status: 204, body: '' };
    }
    return undefined;
  }

  #show({ id, body, author }: Comment) {
    return { id, body, user: this.show(author) };
  }

  #list(pullRequest: number, url: URL): Reply {
    const all = this.comments.filter((comment) => comment.pullRequest === pullRequest);
    const page = Number(url.searchParams.get('page') ?? 1);
    const size = Math.min(this.pageSize, Number(url.searchParams.get('per_page') ?? 30));
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return {
      status: 200,
      headers: page * size < all.length ? { Link: `<${next}>; rel="next"` } : {},
      body: all.slice((page - 1) * size, page * size).map((comment) => this.#show(comment)),
    };
  }
}

function forbidden(): Reply {
  return { status: 403, body: { message: 'Resource not accessible by integration' } };
}
