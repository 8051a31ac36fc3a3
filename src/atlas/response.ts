import type * as z from 'zod/mini';
import { oneLine } from '../util/format.ts';
import { AtlasError, UnexpectedResponseError } from './errors.ts';
import type { HttpResponse } from './http-sender.ts';
import { readRateLimit, readWholeNumber } from './rate-limit.ts';
import { TransportError } from './transport-error.ts';

/**
 * Reads an answer: sending is one thing, understanding another.
 * @param description what was asked for, to follow "failed to"
 * @param schema what a good answer holds; undefined where its body does not matter
 * @param now the wall-clock time in milliseconds since the epoch, which a date in `Retry-After` is compared with
 * @throws AtlasError for any status that is not 2xx, TransportError if the body is no JSON, UnexpectedResponseError if it lacks
 *   what the schema needs
 */
export function parseResponse<T>(
  description: string,
  endpoint: string,
  answer: HttpResponse,
  schema: z.ZodMiniType<T>,
  now: number,
): T;
export function parseResponse(
  description: string,
  endpoint: string,
  answer: HttpResponse,
  schema: undefined,
  now: number,
): undefined;
export function parseResponse<T>(
  description: string,
  endpoint: string,
  answer: HttpResponse,
  schema: z.ZodMiniType<T> | undefined,
  now: number,
): T | undefined {
  if (answer.status >= 300 && answer.status < 400) {
    throw new UnexpectedResponseError(
      `Failed to ${description}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`,
    );
  }
  if (answer.status < 200 || answer.status >= 400) {
    throw refusal(description, endpoint, answer, now);
  }
  if (!schema) {
    return undefined;
  }
  const result = schema.safeParse(parseJson(description, endpoint, answer.text));
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the answer itself';
    throw new UnexpectedResponseError(
      `Failed to ${description}: ${endpoint} answered HTTP ${answer.status}, but ${field} is not what the API describes. See whether a newer version of this action is out.`,
    );
  }
  return result.data;
}

function refusal(description: string, endpoint: string, answer: HttpResponse, now: number): AtlasError {
  const body = errorBody(description, endpoint, answer);
  const code = body.errorCode ?? body.error;
  const detail = body.detail ?? body.error_description;
  return new AtlasError({
    description,
    status: answer.status,
    errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
    detail: typeof detail === 'string' ? oneLine(detail) : '',
    retryAfterMs: retryAfter(answer, now),
    bucketEmpty: answer.status === 429 && readRateLimit(answer)?.remaining === 0,
  });
}

/**
 * The API's error object; an empty one where something else answered, such as a gateway with its HTML page.
 * @throws TransportError, UnexpectedResponseError if Atlas refused, but why was lost on the way: then the status alone says too little
 */
function errorBody(description: string, endpoint: string, answer: HttpResponse): Record<string, unknown> {
  const refused = [400, 402, 403, 404, 409].includes(answer.status);
  const isJson = /json/i.test(answer.header('content-type') ?? '');
  try {
    const body = parseJson(description, endpoint, answer.text);
    const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
      throw new UnexpectedResponseError(
        `Failed to ${description}: ${endpoint} answered HTTP ${answer.status}, but not with an error as the API describes it. See whether a newer version of this action is out.`,
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
    const problem = text ? 'with something that is no whole JSON' : 'with an empty body';
    throw new TransportError(description, 'garbled', `${endpoint} answered ${problem}`, { cause: error });
  }
}

/**
 * How long `Retry-After` asks to wait, in milliseconds: it holds seconds, as Atlas sends, or a date, as gateways may.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function retryAfter(answer: HttpResponse, now: number): number | undefined {
  const text = answer.header('retry-after')?.trim();
  const seconds = readWholeNumber(text);
  if (seconds !== undefined) {
    return seconds * 1000;
  }
  const date = parseHttpDate(text ?? '');
  return date === undefined ? undefined : Math.max(0, date - now);
}

/** Reads a date in one of the three forms of RFC 9110, 5.6.7; the one without a time zone is in UTC, too. */
function parseHttpDate(text: string): number | undefined {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) {
    // Date.parse reads almost anything as a date, even "-1".
    return undefined;
  }
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}

function redirectTarget(answer: HttpResponse): string {
  const location = answer.header('location') ?? '';
  return URL.canParse(location) ? new URL(location).origin : 'another path';
}
