import type * as z from 'zod/mini';
import { oneLine } from '../../format.ts';
import { AtlasError, UnexpectedAnswerError } from '../errors/atlas-error.ts';
import { TransportError } from '../errors/transport-error.ts';
import type { HttpAnswer } from './connection.ts';
import { readRateLimit, readWholeNumber } from './rate-limit.ts';

/**
 * Reads an answer: sending is one thing, understanding another.
 * @param what what was asked for, to follow "failed to"
 * @param schema what a good answer holds; undefined where its body does not matter
 * @throws AtlasError for any status that is not 2xx, TransportError if the body is no JSON, UnexpectedAnswerError if it lacks
 *   what the schema needs
 */
export function interpret<T>(what: string, endpoint: string, answer: HttpAnswer, schema: z.ZodMiniType<T>): T;
export function interpret(what: string, endpoint: string, answer: HttpAnswer, schema: undefined): undefined;
export function interpret<T>(
  what: string,
  endpoint: string,
  answer: HttpAnswer,
  schema: z.ZodMiniType<T> | undefined,
): T | undefined {
  if (answer.status >= 300 && answer.status < 400) {
    throw new UnexpectedAnswerError(
      `Failed to ${what}: ${endpoint} answered with a redirect (HTTP ${answer.status}) to ${redirectTarget(answer)}, which is not followed because it would carry the credentials there. Check the input "base-url".`,
    );
  }
  if (answer.status < 200 || answer.status >= 400) {
    throw refusal(what, endpoint, answer);
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

function refusal(what: string, endpoint: string, answer: HttpAnswer): AtlasError {
  const body = errorBody(what, endpoint, answer);
  const code = body.errorCode ?? body.error;
  const detail = body.detail ?? body.error_description;
  return new AtlasError({
    what,
    status: answer.status,
    errorCode: typeof code === 'string' && /^\w{1,100}$/.test(code) ? code : undefined,
    detail: typeof detail === 'string' ? oneLine(detail) : '',
    retryAfterMs: retryAfter(answer),
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

/** `Retry-After` in milliseconds; Atlas sends seconds, never a date (RFC 9110, 10.2.3 knows both). */
function retryAfter(answer: HttpAnswer): number | undefined {
  const seconds = readWholeNumber(answer.header('retry-after'));
  return seconds === undefined ? undefined : seconds * 1000;
}

function redirectTarget(answer: HttpAnswer): string {
  const location = answer.header('location') ?? '';
  return URL.canParse(location) ? new URL(location).origin : 'another path';
}
