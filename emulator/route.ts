import type { Fault } from './fault.ts';
import type { Reply } from './reply.ts';
import type { State } from './state.ts';

/** A request that has been let in and read, as the routes see it. */
export interface Call {
  readonly state: State;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** The body as it came. */
  readonly text: string;
  /** The body as JSON, on operations of the Administration API that take one. */
  readonly body: unknown;
  readonly remoteAddress: string;
  /** The fault that is to happen to the work, if any. */
  readonly fault: Fault | undefined;
}

/** One operation of the API. */
export interface Route {
  /** The name by which faults, listeners and the request log know it. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path; `:name` stands for one segment. */
  readonly path: string;
  /** Who may call it: whoever is let in to the API, or a client of the token endpoint. */
  readonly access: 'api' | 'client';
  /** The version of its media type, where it has one. */
  readonly version?: string;
  /** Query parameters that it understands. */
  readonly query?: readonly string[];
  readonly handle: (call: Call) => Reply | Promise<Reply>;
}

/** A route that fits a path, and what its parameters stand for. */
export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? '';
    if (part.startsWith(':') && segment !== '') params[part.slice(1)] = decode(segment);
    else if (part !== segment) return undefined;
  }
  return params;
}

/** The routes that fit the path, whatever their method. The first is the most exact. */
export function matchRoutes(routes: readonly Route[], path: string): RouteMatch[] {
  return routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
}
