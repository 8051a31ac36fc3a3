import type { RetryDecision } from '../http/retry.ts';
import { TransportError } from '../http/transport-error.ts';
import { AtlasError, UnexpectedResponseError } from './atlas-error.ts';
import { isTokenLimit } from './hints.ts';

const MAX_UNEXPECTED_RESPONSES = 3;
/**
 * Errors that Atlas calls temporary, whatever their status.
 * @see https://www.mongodb.com/docs/atlas/reference/api-errors/
 */
const TRANSIENT_CODES = [
  'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES',
  'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE',
  'DEFAULT_CONFIG_LIMIT_EXCEPTION',
];

/** Whether Atlas may have processed a request despite the error, so that the caller has to check. */
export function mayHaveArrived(error: unknown): boolean {
  const isAnswer = error instanceof AtlasError || error instanceof UnexpectedResponseError;
  return (isAnswer || error instanceof TransportError) && error.mayHaveArrived;
}

/** Retries every transient error. */
export function retryIdempotent(error: Error, attempts: number): RetryDecision {
  if (error instanceof TransportError) {
    return { retry: error.isTransient };
  }
  if (error instanceof AtlasError) {
    const { status, errorCode = '', detail, retryAfterMs, afterUnauthorized } = error;
    if (afterUnauthorized === 'resend') {
      return { retry: true, immediate: true };
    }
    const hasTransientStatus = status === 408 || status === 429 || (status >= 500 && status !== 501);
    const hasTransientCode = TRANSIENT_CODES.includes(errorCode) || isTokenLimit(errorCode, detail);
    const isTransient = hasTransientStatus || hasTransientCode || afterUnauthorized === 'retry';
    return { retry: isTransient || retryAfterMs !== undefined, retryAfterMs };
  }
  return { retry: error instanceof UnexpectedResponseError && attempts < MAX_UNEXPECTED_RESPONSES };
}

/** Whether an error is an AtlasError with one of these errorCodes. */
export function hasCode(error: unknown, ...errorCodes: readonly string[]): boolean {
  return error instanceof AtlasError && errorCodes.includes(error.errorCode ?? '');
}

/**
 * Retries transient errors, and also 409: Atlas refuses some requests while another of the same kind is in progress.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupaccesslistentry
 */
export function retryOnConflict(error: Error, attempts: number): RetryDecision {
  return error instanceof AtlasError && error.status === 409
    ? { retry: true }
    : retryIdempotent(error, attempts);
}
