import { AtlasError, UnexpectedResponseError } from './errors.ts';
import type { RetryDecision } from './retry.ts';
import { TransportError } from './transport-error.ts';

const MAX_UNEXPECTED_ANSWERS = 3;
/** Errors of Atlas that pass by themselves, whatever their status. */
const PASSING_CODES = ['WRITES_NOT_ALLOWED_DURING_APP_UPGRADES'];

/** Says what a failure means for the next attempt; `attempts` counts those that have failed, from 1. */
export type RetryPolicy = (error: Error, attempts: number) => RetryDecision;

/** Whether a failed request may have done its work all the same, so that only asking tells. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof TransportError || error instanceof AtlasError) {
    return error.mayHaveArrived;
  }
  return error instanceof UnexpectedResponseError;
}

/** Judges the failure of a request that can be sent any number of times. */
export function retryIdempotent(error: Error, attempts: number): RetryDecision {
  if (error instanceof TransportError) {
    return { retry: error.mayPass };
  }
  if (error instanceof AtlasError) {
    const { status, retryAfterMs: atLeastMs, bucketEmpty, mayPass } = error;
    const passing = status === 408 || status === 429 || (status >= 500 && status !== 501);
    const retry =
      passing || mayPass || atLeastMs !== undefined || PASSING_CODES.includes(error.errorCode ?? '');
    return retry ? { retry, atLeastMs, throttled: status === 429, bucketEmpty } : { retry };
  }
  return { retry: error instanceof UnexpectedResponseError && attempts < MAX_UNEXPECTED_ANSWERS };
}

/** Whether an error is Atlas' refusal with one of these errorCodes. */
export function hasCode(error: unknown, ...errorCodes: readonly string[]): boolean {
  return error instanceof AtlasError && errorCodes.includes(error.errorCode ?? '');
}

/**
 * Judges the failure of a request that Atlas refuses while another of its kind is under way: a 409 passes too.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupaccesslistentry
 */
export function retryOnConflict(error: Error, attempts: number): RetryDecision {
  return error instanceof AtlasError && error.status === 409
    ? { retry: true }
    : retryIdempotent(error, attempts);
}
