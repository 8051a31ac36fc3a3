import type { Budget } from '../util/budget.ts';
import type { Connection } from './connection.ts';
import type { HttpRequest } from './sender.ts';

type RequestOptions = Pick<HttpRequest, 'method' | 'headers' | 'body'>;

/** The headers of a response that are passed on. */
const HEADERS = ['content-type', 'link', 'retry-after', 'x-ratelimit-remaining'];
/** The statuses of responses that have no body: https://fetch.spec.whatwg.org/#null-body-status */
const WITHOUT_BODY = [204, 205, 304];

/**
 * A `fetch` for libraries, with the proxy and the time limits of a connection. Every request goes to the origin of the connection,
 * whatever the origin of its URL, so that no link in a response can send credentials elsewhere. Redirects are not followed.
 * @param description what the requests are for, to follow "Failed to"
 */
export function fetchOver(connection: Connection, description: string, budget: Budget) {
  return async (url: string, options: RequestOptions): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const { method, headers, body } = options;
    const request = { description, method, path: `${pathname}${search}`, headers, body };
    const response = await connection.send(request, budget);
    const received = HEADERS.map((name) => [name, response.header(name) ?? ''] as const);
    return new Response(WITHOUT_BODY.includes(response.status) ? null : response.text, {
      status: response.status,
      headers: Object.fromEntries(received.filter(([, value]) => value !== '')),
    });
  };
}
