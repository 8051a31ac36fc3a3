import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A GitHub for one machine: as much of its API as the actions use. */
export interface GitHub {
  /** For GITHUB_API_URL. */
  readonly url: string;
  /** The comments on issues and pull requests. */
  readonly comments: readonly Comment[];
  close(): Promise<void>;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
}

/**
 * Starts it.
 * @param state tells the state of a pull request
 */
export async function startGitHub(state: (pullRequest: number) => 'OPEN' | 'CLOSED'): Promise<GitHub> {
  const comments: Comment[] = [];
  const shown = ({ id, body }: Comment) => ({
    id,
    body,
    node_id: `IC_${id}`,
    user: { login: 'github-actions[bot]', type: 'Bot' },
    performed_via_github_app: { slug: 'github-actions' },
    html_url: `https://github.com/octo-org/octo-repo/issues/1#issuecomment-${id}`,
  });
  const answer = (method: string, path: string, body: { query?: string; body?: string }): unknown => {
    if (path.endsWith('/graphql')) {
      const asked = [...(body.query ?? '').matchAll(/(p\d+): pullRequest\(number: (\d+)\)/g)];
      const repository = asked.map(([, alias, number]) => [alias, { state: state(Number(number)) }]);
      return { data: { repository: Object.fromEntries(repository) } };
    }
    const [, issue] = /\/issues\/(\d+)\/comments/.exec(path) ?? [];
    if (issue !== undefined && method === 'POST') {
      const comment = { id: comments.length + 1, issue: Number(issue), body: body.body ?? '' };
      comments.push(comment);
      return shown(comment);
    }
    if (issue !== undefined) {
      const page = new URLSearchParams(path.split('?')[1]).get('page') ?? '1';
      return page === '1' ? comments.filter((each) => each.issue === Number(issue)).map(shown) : [];
    }
    const [, id] = /\/issues\/comments\/(\d+)$/.exec(path) ?? [];
    const comment = comments.find((each) => each.id === Number(id));
    if (comment && method === 'PATCH') comment.body = body.body ?? '';
    return comment && shown(comment);
  };
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const body = await text(request);
    const answered = answer(method, url, body ? JSON.parse(body) : {});
    const status = answered === undefined ? 404 : method === 'POST' && !url.endsWith('/graphql') ? 201 : 200;
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answered ?? { message: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
