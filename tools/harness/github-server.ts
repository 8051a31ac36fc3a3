import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CommentStore } from './github-comments.ts';

/** The token that the server takes, unless it is given another. */
export const GITHUB_TOKEN = 'ghs_0123456789abcdef';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as HTML, anything else as JSON. */
  readonly body: unknown;
}

export interface GitHubOptions {
  readonly pullRequests: Readonly<Record<number, 'OPEN' | 'CLOSED' | 'MERGED'>>;
  /** `owner/name`; any other repository is not found. */
  readonly repository?: string;
  readonly token?: string;
  /** The comments on its pull requests. */
  readonly comments?: CommentStore;
  /** Where the REST API is: nothing as on github.com, or `/api/v3` as on an Enterprise Server, which moves GraphQL too. */
  readonly path?: '' | '/api/v3';
  /** What to answer instead, by the request's number from 1; nothing to answer as GitHub does. */
  readonly fail?: (request: number) => Reply | 'reset' | 'hang' | undefined;
}

export interface GitHubServer {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly requests: number;
  /** The queries that were answered, in their order. */
  readonly queries: readonly string[];
  close(): Promise<void>;
}

const FIELD = 'p(\\d+): pullRequest\\(number: (\\d+)\\) \\{ state \\}';
const QUERY = new RegExp(
  `^query \\(\\$owner: String!, \\$repository: String!\\) \\{ repository\\(owner: \\$owner, name: \\$repository\\) \\{ ((?:${FIELD} )+)\\} \\}$`,
);

/** Serves GitHub's GraphQL API on this machine, as far as it tells the state of pull requests and keeps comments on them. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubServer> {
  const queries: string[] = [];
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests += 1;
    const failure = options.fail?.(requests);
    const body = await text(request);
    if (failure === 'reset') {
      response.destroy();
    } else if (failure !== 'hang') {
      send(response, failure ?? refusal(request, options) ?? answer(body, options, queries));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${options.path ?? ''}`,
    queries,
    get requests() {
      return requests;
    },
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

function refusal({ method, url, headers }: IncomingMessage, options: GitHubOptions): Reply | undefined {
  const expected = options.path ? '/api/graphql' : '/graphql';
  if (method !== 'POST' || url !== expected) {
    return { status: 404, body: { message: 'Not Found' } };
  }
  if (!/^(?:bearer|token) /i.test(headers.authorization ?? '')) {
    return { status: 401, body: { message: 'This endpoint requires you to be authenticated.' } };
  }
  if (headers.authorization?.replace(/^\w+ /, '') !== (options.token ?? GITHUB_TOKEN)) {
    return { status: 401, body: { message: 'Bad credentials' } };
  }
  if (!headers['user-agent']) {
    return { status: 403, body: 'Request forbidden by administrative rules.' };
  }
  return headers['content-type']?.startsWith('application/json') ? undefined : bad('Not JSON');
}

function answer(body: string, options: GitHubOptions, queries: string[]): Reply {
  const { query, variables, ...rest } = JSON.parse(body);
  const commented = options.comments?.answer(query, variables);
  if (commented) {
    return { status: 200, body: commented };
  }
  const fields = QUERY.exec(query)?.[1];
  if (!fields || Object.keys(rest).length > 0 || Object.keys(variables).join() !== 'owner,repository') {
    return bad('Unexpected query');
  }
  const asked = [...fields.matchAll(new RegExp(FIELD, 'g'))].map(([, alias, number]) => ({ alias, number }));
  const unique = new Set(asked.map(({ number }) => number)).size === asked.length;
  if (!unique || asked.length > 100 || asked.some(({ alias, number }) => alias !== number)) {
    return bad('Unexpected fields');
  }
  queries.push(query);
  const known = options.repository ?? 'octo-org/shop';
  const named = `${variables.owner}/${variables.repository}`;
  if (named !== known) {
    const message = `Could not resolve to a Repository with the name '${named}'.`;
    return {
      status: 200,
      body: { data: { repository: null }, errors: [notFound(['repository'], message)] },
    };
  }
  const repository: Record<string, { state: string } | null> = {};
  const errors: unknown[] = [];
  for (const { number } of asked) {
    const state = options.pullRequests[Number(number)];
    repository[`p${number}`] = state ? { state } : null;
    if (!state) {
      const message = `Could not resolve to a PullRequest with the number of ${number}.`;
      errors.push(notFound(['repository', `p${number}`], message));
    }
  }
  return { status: 200, body: { data: { repository }, ...(errors.length > 0 ? { errors } : {}) } };
}

function notFound(path: readonly string[], message: string) {
  return { type: 'NOT_FOUND', path, locations: [{ line: 1, column: 1 }], message };
}

function bad(message: string): Reply {
  return { status: 400, body: { message } };
}
