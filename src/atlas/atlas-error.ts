import { failure, StepError } from '../util/errors.ts';
import { hintFor } from './hints.ts';

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
}

/** Atlas, or a gateway in front of it, returned an error status. */
export class AtlasError extends StepError {
  override name = 'AtlasError';
  readonly status: number;
  readonly errorCode: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** Whether the same request can succeed later, although its status suggests otherwise. */
  isTransient = false;

  constructor(response: ErrorResponse) {
    const { description, endpoint, status, errorCode, detail } = response;
    const code = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
    const reason = `Atlas returned ${code}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
    super(failure(description, reason, hintFor(status, errorCode, detail, endpoint)), { reason });
    this.status = status;
    this.errorCode = errorCode;
    this.retryAfterMs = response.retryAfterMs;
  }

  /** Whether Atlas may have processed the request despite the error: possible only with a 5xx. */
  get mayHaveArrived(): boolean {
    return this.status >= 500;
  }
}

/** Atlas returned JSON that does not match the description of the API. */
export class UnexpectedResponseError extends StepError {
  override name = 'UnexpectedResponseError';
}
