import type { Budget } from '../../budget.ts';
import type { HttpAnswer, HttpRequest } from '../transport/sender.ts';

/** One way to prove to Atlas who is asking. */
export interface Auth {
  /** The `Authorization` header for the next request; undefined if the server has to be asked for a challenge first. */
  authorize(request: Pick<HttpRequest, 'method' | 'path'>, budget: Budget): Promise<string | undefined>;
  /**
   * Learns from a 401 to a request.
   * @param authorization the header that the request had
   * @param before how often the same request had been refused before
   * @returns true if the same request may succeed now
   */
  learn(answer: HttpAnswer, authorization: string | undefined, before: number): boolean;
  /** Gives back what was obtained. Never throws: what could not be given back expires by itself. */
  close(budget: Budget): Promise<void>;
}
