import { failure, StepError } from '../util/errors.ts';

/** Why there is no readable response. */
export type TransportFault =
  | 'unreachable' // no connection to the host or the proxy; nothing was sent
  | 'refused by proxy' // the proxy refuses permanently; nothing was sent
  | 'untrusted' // the TLS certificate is not trusted; nothing was sent
  | 'interrupted' // the connection was lost before the response was complete
  | 'timeout' // no response within the time limit for one request
  | 'malformed'; // a response that is not JSON, or too large

const UNSENT: readonly TransportFault[] = ['unreachable', 'refused by proxy', 'untrusted'];
const PERMANENT: readonly TransportFault[] = ['refused by proxy', 'untrusted'];

/** A request without a readable response. */
export class TransportError extends StepError {
  override name = 'TransportError';
  readonly fault: TransportFault;
  /** Whether the end of the budget shortened the time limit of the request: then an earlier error says more. */
  readonly cutShort: boolean;

  /** @param description what the request was for, to follow "Failed to" */
  constructor(
    description: string,
    fault: TransportFault,
    reason: string,
    options?: ErrorOptions & { readonly cutShort?: boolean },
  ) {
    super(failure(description, reason), { ...options, reason });
    this.fault = fault;
    this.cutShort = options?.cutShort ?? false;
  }

  /** Whether Atlas may have received the request and processed it. */
  get mayHaveArrived(): boolean {
    return !UNSENT.includes(this.fault);
  }

  /** Whether the same request can succeed later. */
  get isTransient(): boolean {
    return !PERMANENT.includes(this.fault);
  }
}
