import { failure, StepError } from '../util/errors.ts';
import { hintFor, KNOWN_ERROR_CODES } from './hints.ts';

/**
 * What to do after a 401: `resend` the request immediately with new credentials, `retry` it later, or nothing, because the credentials were
 * `refused`.
 */
export type AfterUnauthorized = 'resend' | 'retry' | 'refused';

/** An error response. */
export interface ErrorResponse {
  /** What the request was for, to follow "Failed to": `create flex cluster "x"`. */
  readonly description: string;
  /** The method and the path of the request, for advice. */
  readonly endpoint?: string;
  readonly status: number;
  /** The API's code, such as `CLUSTER_NOT_FOUND`; undefined if the response came from a gateway. */
  readonly errorCode: string | undefined;
  /** The API's explanation, on one line; may be empty. */
  readonly detail: string;
  /** `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The decision of authentication, if the status is 401. */
  readonly afterUnauthorized?: AfterUnauthorized | undefined;
}

/** For refusals that share the code ATLAS_GENERAL_ERROR: part of the detail, and the code that other endpoints use. */
const GENERAL_ERRORS = [
  ['termination protection is enabled', 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED'],
  ['currently being deleted', 'CLUSTER_ALREADY_REQUESTED_DELETION'],
] as const;

function specificCode({ errorCode, detail }: ErrorResponse): string | undefined {
  const found = GENERAL_ERRORS.find(([part]) => errorCode === 'ATLAS_GENERAL_ERROR' && detail.includes(part));
  return found?.[1] ?? errorCode;
}

/** Atlas, or a gateway in front of it, returned an error status. */
export class AtlasError extends StepError {
  override name = 'AtlasError';
  readonly status: number;
  /** As in the response; for ATLAS_GENERAL_ERROR, the more specific code if there is one. */
  readonly errorCode: string | undefined;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;
  readonly afterUnauthorized: AfterUnauthorized | undefined;

  constructor(response: ErrorResponse) {
    const { description, endpoint, status, errorCode, detail } = response;
    const code = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
    const reason = `Atlas returned ${code}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
    const meaning = specificCode(response);
    const hint = hintFor(status, meaning, detail, endpoint);
    const advice = KNOWN_ERROR_CODES.includes(meaning ?? '') ? hint : undefined;
    super(failure(description, reason, hint), { reason, advice });
    this.status = status;
    this.errorCode = meaning;
    this.detail = detail;
    this.retryAfterMs = response.retryAfterMs;
    this.afterUnauthorized = response.afterUnauthorized;
  }

  /** Whether Atlas may have processed the request despite the error: possible only with a 5xx. */
  get mayHaveArrived(): boolean {
    return this.status >= 500;
  }
}

/** Atlas returned JSON that does not match the description of the API, or a redirect. */
export class UnexpectedResponseError extends StepError {
  override name = 'UnexpectedResponseError';
  /** Whether Atlas may have processed the request: not if it redirects it. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, { mayHaveArrived = true } = {}) {
    super(message);
    this.mayHaveArrived = mayHaveArrived;
  }
}
