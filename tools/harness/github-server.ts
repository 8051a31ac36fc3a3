import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CommentStore, type Reply } from './github-comments.ts';

/** The token that the server accepts by default. */
export const GITHUB_TOKEN = 'ghs_0123456789abcdef';

export interface GitHubOptions {
  readonly pullRequests: Readonly<Record<number, 'open' | 'closed' | 'merged'>>;
  /** Default: `main`, which is the default branch. */
  readonly branches?: readonly string[];
  /** `owner/name` of the only repository. */
  readonly repository?: string;
  readonly token?: string;
  readonly comments?: CommentStore;
  /** The path of the API: empty as on github.com, `/api/v3` on GitHub Enterprise Server, `/api/v1` on Gitea and Forgejo. */
  readonly path?: '' | '/api/v3' | '/api/v1';
  /** Replaces the answer to a request, by the number of the request from 1 and its method and path. */
  readonly fail?: (number: number, request: string) => Reply | 'reset' | 'hang' | undefined;
}

export interface GitHubServer {
  /** For GITHUB_API_URL. */
  readonly url: string;
  /** The requests so far, as `GET /repos/octo-org/shop/pulls/7`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const NOT_FOUND: Reply = { status: 404, body: { message: 'Not Found' } };

/** Serves the part of GitHub's REST API that the actions use: the state of pull requests, comments on them, and branches. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubServer> {
  const { path = '', comments = new CommentStore() } = options;
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    requests.push(`${request.method} ${url.pathname.slice(path.length)}`);
    const failure = options.fail?.(requests.length, requests.at(-1) ?? '');
    const body = await text(request);
    if (failure === 'reset') {
      response.destroy();
    } else if (failure !== 'hang') {
      const reply = failure ?? refusal(request, options) ?? answer(request, url, body, comments, options);
      send(response, reply ?? NOT_FOUND);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  const html = typeof body === 'string';
  const type = html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(html ? body : JSON.stringify(body));
}

function refusal({ headers }: IncomingMessage, options: GitHubOptions): Reply | undefined {
  if (headers.authorization !== `token ${options.token ?? GITHUB_TOKEN}`) {
    return { status: 401, body: { message: 'Bad credentials' } };
  }
  return headers['user-agent']
    ? undefined
    : { status: 403, body: 'Request forbidden by administrative rules.' };
}

function answer(
  { method = '' }: IncomingMessage,
  url: URL,
  body: string,
  comments: CommentStore,
  { path = '', repository = 'octo-org/shop', pullRequests, branches = ['main'] }: GitHubOptions,
): Reply | undefined {
  if (method === 'GET' && url.pathname === `${path}/user`) {
    return comments.answerUser();
  }
  const root = `${path}/repos/${repository}`;
  if (method === 'GET' && url.pathname === root) {
    return { status: 200, body: { id: 123456789, default_branch: 'main' } };
  }
  if (!url.pathname.startsWith(`${root}/`)) {
    return undefined;
  }
  const [kind, ...rest] = url.pathname.slice(root.length + 1).split('/');
  if (kind === 'issues') {
    return comments.answer(method, url, rest.join('/'), body);
  }
  const branch = decodeURIComponent(rest.join('/'));
  if (method === 'GET' && kind === 'branches' && branches.includes(branch)) {
    return { status: 200, body: { name: branch, protected: false } };
  }
  const state = kind === 'pulls' && method === 'GET' ? pullRequests[Number(rest.join('/'))] : undefined;
  return (
    state && { status: 200, body: { state: state === 'open' ? state : 'closed', merged: state === 'merged' } }
  );
}
