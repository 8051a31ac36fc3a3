import { StepError } from '../util/errors.ts';

/** What came between the request and its answer. */
export type TransportFault =
  | 'unreachable' // no connection, be it to a proxy or through it, so nothing was sent
  | 'proxied' // a proxy refused for good, so nothing was sent
  | 'untrusted' // no TLS connection that this machine trusts, so nothing was sent
  | 'broken' // the connection ended before the answer did
  | 'slow' // no answer in the time that one request is given
  | 'garbled'; // an answer, but not the JSON it should be

const UNSENT: readonly TransportFault[] = ['unreachable', 'proxied', 'untrusted'];
const LASTING: readonly TransportFault[] = ['proxied', 'untrusted'];

/** A request that got no answer that could be read. */
export class TransportError extends StepError {
  override name = 'TransportError';
  readonly fault: TransportFault;
  /** Whether the request had less time than it is due, because the budget ended: then what failed before says more. */
  readonly cutShort: boolean;

  /** @param what what the request was for, to follow "failed to" */
  constructor(
    description: string,
    fault: TransportFault,
    reason: string,
    options?: ErrorOptions & { readonly cutShort?: boolean },
  ) {
    super(`Failed to ${description}: ${reason}.`, { ...options, reason });
    this.fault = fault;
    this.cutShort = options?.cutShort ?? false;
  }

  /** Whether the request may have reached Atlas, so that its work may have been done. */
  get mayHaveArrived(): boolean {
    return !UNSENT.includes(this.fault);
  }

  /** Whether the same request may get through later. */
  get mayPass(): boolean {
    return !LASTING.includes(this.fault);
  }
}
