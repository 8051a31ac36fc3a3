import type { Budget } from '../../util/budget.ts';
import type { HttpRequest, HttpResponse } from '../http-sender.ts';

/** One way to prove to Atlas who is asking. */
export interface Auth {
  /** The `Authorization` header for the next request; undefined if the server has to be asked for a challenge first. */
  authorize(request: Pick<HttpRequest, 'method' | 'path'>, budget: Budget): Promise<string | undefined>;
  /** Whether requests must go one after the other, each answered before the next is sent. */
  readonly sequential: boolean;
  /** Called when a request with an `Authorization` header got any answer but a 401. */
  onAccepted(): void;
  /**
   * Says what a 401 means for the same request.
   * @param authorization the header that the request had
   * @param before how many 401s there were to the same operation before
   * @returns `resend`: it may succeed at once; `retry`: it may succeed later; `refused`: it never will
   */
  onUnauthorized(
    answer: HttpResponse,
    authorization: string | undefined,
    before: number,
  ): 'resend' | 'retry' | 'refused';
  /** Gives back what was obtained. Never throws: what could not be given back expires by itself. */
  close(budget: Budget): Promise<void>;
}
