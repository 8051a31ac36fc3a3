import type { Fault } from '../faults/fault.ts';
import type { State } from '../stores/state.ts';
import { AtlasError } from './errors.ts';
import { requireAccept, requireContentType } from './media-type.ts';
import { booleanParameter } from './page.ts';
import type { ApiRequest } from './request.ts';
import { type ApiResponse, errorResponse, ResponseError, withHeaders } from './response.ts';
import { matchRoutes, type Route, type RouteMatch } from './route.ts';
import { routes } from './routes/index.ts';

/** The operation that a request is for. Throws a 404 or 405 if there is none. */
export function findOperation(request: ApiRequest): RouteMatch {
  const candidates = matchRoutes(routes, request.path);
  const match = candidates.find(({ route }) => route.method === request.method);
  if (match) {
    return match;
  }
  if (candidates.length === 0) {
    throw new AtlasError('RESOURCE_NOT_FOUND', [request.path]);
  }
  // As recorded: without a body.
  const Allow = [...candidates.map(({ route }) => route.method), 'OPTIONS'].join(',');
  throw new ResponseError({ status: 405, headers: { Allow }, body: '' });
}

function checkQuery(route: Route, query: URLSearchParams): void {
  const unknown = [...query.keys()].find(
    (key) => ![...(route.query ?? []), 'pretty', 'envelope'].includes(key),
  );
  if (unknown !== undefined) {
    throw new AtlasError('INVALID_QUERY_PARAMETER', [unknown]);
  }
  if (booleanParameter(query, 'envelope', false)) {
    throw new AtlasError('VALIDATION_ERROR', ['the emulator does not support envelopes']);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AtlasError('MALFORMED_JSON');
  }
}

/** Validates the version and the query, and returns the parsed body. */
function validateAndParse({ route }: RouteMatch, request: ApiRequest): unknown {
  if (route.version === undefined) {
    return undefined;
  }
  const hasBody = route.method === 'POST' || route.method === 'PATCH';
  requireAccept(request.headers.accept, route.version);
  if (hasBody) {
    requireContentType(request.headers['content-type'], route.version);
  }
  checkQuery(route, request.query);
  return hasBody ? parseJson(request.text) : undefined;
}

/** Throws a 401 or 403 unless the client can use the API. */
function authorize(state: State, request: ApiRequest): void {
  state.authenticator.authenticate(request.headers.authorization, request.method, request.target);
  if (state.settings.apiAccess === 'open') {
    return;
  }
  throw new AtlasError('IP_ADDRESS_NOT_ON_ACCESS_LIST', [request.remoteAddress]);
}

function prettyPrinted(response: ApiResponse, query: URLSearchParams): ApiResponse {
  if (response.json === undefined || query.get('pretty') !== 'true') {
    return response;
  }
  return { ...response, body: JSON.stringify(response.json, undefined, 2) };
}

/** Processes a request. Errors become responses, too. */
export async function dispatch(
  state: State,
  match: RouteMatch,
  request: ApiRequest,
  fault?: Fault,
): Promise<ApiResponse> {
  const { route, params } = match;
  let rateLimitHeaders = {};
  try {
    if (route.access === 'api') {
      authorize(state, request);
      // As recorded, the responses for a project that does not exist or is not accessible have no rate limit headers.
      if (params.groupId !== undefined) {
        state.projects.byId(params.groupId);
      }
      rateLimitHeaders = state.rateLimiter.take(request.path);
    }
    const response = await route.handle({
      state,
      params,
      query: request.query,
      authorization: request.headers.authorization,
      contentType: request.headers['content-type'],
      text: request.text,
      body: validateAndParse(match, request),
      remoteAddress: request.remoteAddress,
      fault,
    });
    return prettyPrinted(withHeaders(response, rateLimitHeaders), request.query);
  } catch (error) {
    const response = errorResponse(error);
    return { ...response, headers: { ...rateLimitHeaders, ...response.headers } };
  }
}
