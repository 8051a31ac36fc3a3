import type { Fault } from '../faults/fault.ts';
import type { State } from '../stores/state.ts';
import type { ApiResponse } from './response.ts';

/** An authorized and parsed request. */
export interface RequestContext {
  readonly state: State;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** The unparsed body. */
  readonly text: string;
  /** The parsed body, for operations of the Administration API that have one. */
  readonly body: unknown;
  readonly remoteAddress: string;
  /** The fault to apply to the operation, if any. */
  readonly fault: Fault | undefined;
}

/** One operation of the API. */
export interface Route {
  /** Its name in faults, listeners and the request log. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `:name` matches one segment. */
  readonly path: string;
  /** `api`: needs a token or an API key. `client`: needs the credentials of the service account. */
  readonly access: 'api' | 'client';
  /** The version of its media type, if it has one. */
  readonly version?: string;
  /** The query parameters that it accepts. */
  readonly query?: readonly string[];
  readonly handle: (context: RequestContext) => ApiResponse | Promise<ApiResponse>;
}

/** A route, and the values of its path parameters. */
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
  // As in Atlas, a slash at the end does not count.
  const actual = path.replace(/\/$/, '').split('/');
  if (expected.length !== actual.length) {
    return undefined;
  }
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? '';
    if (part.startsWith(':') && segment !== '') {
      params[part.slice(1)] = decode(segment);
    } else if (part !== segment) {
      return undefined;
    }
  }
  return params;
}

/** The routes that match the path, regardless of the method. The first one is the most specific. */
export function matchRoutes(routes: readonly Route[], path: string): RouteMatch[] {
  return routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
}
