import { StepError } from '../util/errors.ts';
import { hintFor } from './hints.ts';

/** What Atlas said when it refused a request. */
export interface Refusal {
  /** What was asked for, to follow "failed to": `create the flex cluster "x"`. */
  readonly description: string;
  readonly status: number;
  /** The API's code, such as `CLUSTER_NOT_FOUND`; undefined where a gateway answered. */
  readonly errorCode: string | undefined;
  /** The API's own explanation, on one line; may be empty. */
  readonly detail: string;
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Whether it was refused because the token bucket is empty, and said so. */
  readonly bucketEmpty?: boolean;
}

/** An answer of Atlas, or of a gateway before it, with an error status. */
export class AtlasError extends StepError {
  override name = 'AtlasError';
  readonly status: number;
  readonly errorCode: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly bucketEmpty: boolean;
  /** Whether the same request may be accepted later, although its status alone says otherwise. */
  mayPass = false;

  constructor(refusal: Refusal) {
    const { description, status, errorCode, detail } = refusal;
    const answer = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
    const reason = `Atlas answered ${answer}${detail ? `, "${detail.replace(/[.\s]+$/, '')}"` : ''}`;
    super(`Failed to ${description}: ${reason}. ${hintFor(status, errorCode, detail)}`, { reason });
    this.status = status;
    this.errorCode = errorCode;
    this.retryAfterMs = refusal.retryAfterMs;
    this.bucketEmpty = refusal.bucketEmpty ?? false;
  }

  /** Whether a request that was refused like this may have been carried out all the same: only a 5xx leaves that open. */
  get mayHaveArrived(): boolean {
    return this.status >= 500;
  }
}

/** An answer that is JSON but not what the API describes. */
export class UnexpectedResponseError extends StepError {
  override name = 'UnexpectedResponseError';
}
