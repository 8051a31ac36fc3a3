import { AtlasError } from './errors.ts';
import type { Fault } from './fault.ts';
import { requireAccept, requireContentType } from './media-type.ts';
import { flag } from './page.ts';
import type { ReceivedRequest } from './received.ts';
import { errorReply, type Reply, withHeaders } from './reply.ts';
import { matchRoutes, type Route, type RouteMatch } from './route.ts';
import { routes } from './routes/index.ts';
import type { State } from './state.ts';

/** The operation that a request asks for. Throws what is answered when there is none. */
export function findOperation(request: ReceivedRequest): RouteMatch {
  const candidates = matchRoutes(routes, request.path);
  const match = candidates.find(({ route }) => route.method === request.method);
  if (match) return match;
  if (candidates.length === 0) {
    throw new AtlasError(404, 'RESOURCE_NOT_FOUND', {
      detail: `Cannot find resource ${request.path}.`,
      parameters: [request.path],
    });
  }
  throw new AtlasError(405, 'METHOD_NOT_ALLOWED', {
    detail: `Method ${request.method} is not allowed on ${request.path}.`,
    headers: { Allow: candidates.map(({ route }) => route.method).join(', ') },
  });
}

function checkQuery(route: Route, query: URLSearchParams): void {
  const unknown = [...query.keys()].find(
    (key) => ![...(route.query ?? []), 'pretty', 'envelope'].includes(key),
  );
  if (unknown !== undefined) {
    const detail = `Invalid query parameter ${unknown} specified.`;
    throw new AtlasError(400, 'INVALID_QUERY_PARAMETER', { detail, parameters: [unknown] });
  }
  if (flag(query, 'envelope', false)) {
    throw new AtlasError(400, 'VALIDATION_ERROR', {
      detail: 'The emulator knows no envelopes.',
      parameters: ['envelope'],
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AtlasError(400, 'MALFORMED_JSON', { detail: 'Received JSON is malformed.' });
  }
}

/** Checks the version, the query and the project, and reads the body: all that operations have in common. */
function prepare(state: State, { route, params }: RouteMatch, request: ReceivedRequest): unknown {
  if (route.version === undefined) return undefined;
  const hasBody = route.method === 'POST' || route.method === 'PATCH';
  requireAccept(request.headers.accept, route.version);
  if (hasBody) requireContentType(request.headers['content-type'], route.version);
  checkQuery(route, request.query);
  if (params.groupId !== undefined) state.projects.byId(params.groupId);
  return hasBody ? parseJson(request.text) : undefined;
}

/** Lets the request in to the API and counts it. Returns the headers that report the count. */
function admit(state: State, request: ReceivedRequest): Record<string, string> {
  state.authenticator.require(request.headers.authorization, request.method, request.target);
  if (state.settings.apiAccess === 'blocked') {
    throw new AtlasError(403, 'IP_ADDRESS_NOT_ON_ACCESS_LIST', {
      detail: `IP address ${request.remoteAddress} is not allowed to access this resource.`,
      parameters: [request.remoteAddress],
    });
  }
  return state.bucket.take();
}

function prettyPrinted(reply: Reply, query: URLSearchParams): Reply {
  if (reply.json === undefined || query.get('pretty') !== 'true') return reply;
  return { ...reply, payload: JSON.stringify(reply.json, undefined, 2) };
}

/** Does the work of a request, and returns the answer to it, which may be a refusal. */
export async function dispatch(
  state: State,
  match: RouteMatch,
  request: ReceivedRequest,
  fault?: Fault,
): Promise<Reply> {
  const { route, params } = match;
  let counted = {};
  try {
    if (route.access === 'api') counted = admit(state, request);
    const reply = await route.handle({
      state,
      params,
      query: request.query,
      authorization: request.headers.authorization,
      contentType: request.headers['content-type'],
      text: request.text,
      body: prepare(state, match, request),
      remoteAddress: request.remoteAddress,
      fault,
    });
    return prettyPrinted(withHeaders(reply, counted), request.query);
  } catch (error) {
    const refusal = errorReply(error);
    return { ...refusal, headers: { ...counted, ...refusal.headers } };
  }
}
