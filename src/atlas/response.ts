import type * as z from 'zod/mini';
import { readRetryAfter } from '../http/retry-after.ts';
import type { HttpResponse } from '../http/sender.ts';
import { TransportError } from '../http/transport-error.ts';
import { failure } from '../util/errors.ts';
import { oneLine } from '../util/format.ts';
import { type AfterUnauthorized, AtlasError, UnexpectedResponseError } from './atlas-error.ts';

const CHECK_VERSION = 'Check whether a newer version of this action exists.';

/** What a response is parsed with. */
interface ResponseContext<T> {
  /** What the request was for, to follow "Failed to". */
  readonly description: string;
  /** The method and the path of the request. */
  readonly endpoint: string;
  /** The schema of a successful response; undefined to ignore the body. */
  readonly schema: z.ZodMiniType<T> | undefined;
  /** The wall-clock time in milliseconds since the epoch, for a date in `Retry-After`. */
  readonly now: number;
  /** The decision of authentication, if the status is 401. */
  readonly afterUnauthorized?: AfterUnauthorized | undefined;
}

/**
 * Parses a response.
 * @throws AtlasError for an error status; TransportError if the body is not JSON; UnexpectedResponseError for a redirect or if the body
 *   does not match the schema
 */
export function parseResponse<T>(response: HttpResponse, context: ResponseContext<T>): T {
  const { description, endpoint, schema } = context;
  const { status } = response;
  if (status >= 300 && status < 400) {
    throw new UnexpectedResponseError(
      failure(
        description,
        `${endpoint} returned a redirect (HTTP ${status}) to ${redirectTarget(response)}, which is not followed because it would send your credentials there`,
        'Check the input "base-url".',
      ),
      { mayHaveArrived: false },
    );
  }
  if (status < 200 || status >= 400) {
    throw errorFor(response, context);
  }
  if (!schema) {
    return undefined as T;
  }
  const result = schema.safeParse(parseJson(description, endpoint, response.text));
  if (!result.success) {
    const issue = result.error.issues[0];
    const part = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the response';
    throw new UnexpectedResponseError(
      failure(
        description,
        `${endpoint} returned HTTP ${status}, but ${part} does not match the description of the API`,
        CHECK_VERSION,
      ),
    );
  }
  return result.data;
}

function errorFor<T>(response: HttpResponse, context: ResponseContext<T>): AtlasError {
  const { description, endpoint, now, afterUnauthorized } = context;
  const body = errorBody(description, endpoint, response);
  const code = body.errorCode ?? body.error;
  const detail = body.detail ?? body.error_description;
  return new AtlasError({
    description,
    endpoint,
    status: response.status,
    errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
    detail: typeof detail === 'string' ? oneLine(detail) : '',
    retryAfterMs: readRetryAfter(response, now),
    afterUnauthorized,
  });
}

/**
 * The error object of the API; empty if the response came from something else, such as a gateway that returned an HTML page.
 * @throws TransportError or UnexpectedResponseError if Atlas refused the request, but its reason was lost: the status alone says too little
 */
function errorBody(description: string, endpoint: string, response: HttpResponse): Record<string, unknown> {
  const refused = [400, 402, 403, 404, 409].includes(response.status);
  const isJson = /json/i.test(response.header('content-type') ?? '');
  try {
    const body = parseJson(description, endpoint, response.text);
    const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
      throw new UnexpectedResponseError(
        failure(
          description,
          `${endpoint} returned HTTP ${response.status}, but the error does not match the description of the API`,
          CHECK_VERSION,
        ),
        { mayHaveArrived: false },
      );
    }
    return fields;
  } catch (error) {
    if (refused && isJson) {
      throw error;
    }
    return {};
  }
}

function parseJson(description: string, endpoint: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = text ? 'incomplete or invalid JSON' : 'an empty body';
    throw new TransportError(description, 'malformed', `${endpoint} returned ${problem}`, { cause: error });
  }
}

function redirectTarget(response: HttpResponse): string {
  const location = response.header('location') ?? '';
  return URL.canParse(location) ? new URL(location).origin : 'another path';
}
