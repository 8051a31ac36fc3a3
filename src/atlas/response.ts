import type * as z from 'zod/mini';
import { oneLine } from '../util/format.ts';
import { AtlasError, UnexpectedAnswerError } from './errors.ts';
import type { HttpAnswer } from './http-sender.ts';
import { readRateLimit, readWholeNumber } from './rate-limit.ts';
import { TransportError } from './transport-error.ts';

/**
 * Reads an answer: sending is one thing, understanding another.
 * @param what what was asked for, to follow "failed to"
 * @param schema what a good answer holds; undefined where its body does not matter
 * @param now the wall-clock time in milliseconds since the epoch, which a date in `Retry-After` is compared with
 * @throws AtlasError for any status that is not 2xx, TransportError if the body is no JSON, UnexpectedAnswerError if it lacks
 *   what the schema needs
 */
export function interpret<T>(
  what: string,
  endpoint: string,
  answer: HttpAnswer,
  schema: z.ZodMiniType<T>,
  now: number,
): T;
export function interpret(
  what: string,
  endpoint: string,
  answer: HttpAnswer,
  schema: undefined,
  now: number,
): undefined;
export function interpret<T>(
  what: string,
  endpoint: string,
  answer: HttpAnswer,
  schema: z.ZodMiniType<T> | undefined,
  now: number,
): T | undefined {
  if (answer.status >= 300 && answer.status < 400) {
    throw new UnexpectedAnswerError(
      `Failed to ${what}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`,
    );
  }
  if (answer.status < 200 || answer.status >= 400) {
    throw refusal(what, endpoint, answer, now);
  }
  if (!schema) {
    return undefined;
  }
  const result = schema.safeParse(parseJson(what, endpoint, answer.text));
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.length ? `the field "${issue.path.join('.')}"` : 'the answer itself';
    throw new UnexpectedAnswerError(
      `Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but ${field} is not what the API describes. See whether a newer version of this action is out.`,
    );
  }
  return result.data;
}

function refusal(what: string, endpoint: string, answer: HttpAnswer, now: number): AtlasError {
  const body = errorBody(what, endpoint, answer);
  const code = body.errorCode ?? body.error;
  const detail = body.detail ?? body.error_description;
  return new AtlasError({
    what,
    status: answer.status,
    errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
    detail: typeof detail === 'string' ? oneLine(detail) : '',
    retryAfterMs: retryAfter(answer, now),
    bucketEmpty: answer.status === 429 && readRateLimit(answer)?.remaining === 0,
  });
}

/**
 * The API's error object; an empty one where something else answered, such as a gateway with its HTML page.
 * @throws TransportError, UnexpectedAnswerError if Atlas refused, but why was lost on the way: then the status alone says too little
 */
function errorBody(what: string, endpoint: string, answer: HttpAnswer): Record<string, unknown> {
  const refused = [400, 402, 403, 404, 409].includes(answer.status);
  const isJson = /json/i.test(answer.header('content-type') ?? '');
  try {
    const body = parseJson(what, endpoint, answer.text);
    const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    if (refused && isJson && fields.error === undefined && fields.errorCode === undefined) {
      throw new UnexpectedAnswerError(
        `Failed to ${what}: ${endpoint} answered HTTP ${answer.status}, but not with an error as the API describes it. See whether a newer version of this action is out.`,
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

function parseJson(what: string, endpoint: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = text ? 'with something that is no whole JSON' : 'with an empty body';
    throw new TransportError(what, 'garbled', `${endpoint} answered ${problem}`, { cause: error });
  }
}

/**
 * How long `Retry-After` asks to wait, in milliseconds: it holds seconds, as Atlas sends, or a date, as gateways may.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function retryAfter(answer: HttpAnswer, now: number): number | undefined {
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

function redirectTarget(answer: HttpAnswer): string {
  const location = answer.header('location') ?? '';
  return URL.canParse(location) ? new URL(location).origin : 'another path';
}
