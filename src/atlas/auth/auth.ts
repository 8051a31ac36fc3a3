import type { HttpRequest, HttpResponse } from '../../http/sender.ts';
import type { Budget } from '../../util/budget.ts';

/** A method of authentication. */
export interface Auth {
  /** The `Authorization` header for the next request; undefined if the server has to send a challenge first. */
  authorize(request: Pick<HttpRequest, 'method' | 'path'>, budget: Budget): Promise<string | undefined>;
  /** Whether each request must wait for the response to the previous one. */
  readonly sequential: boolean;
  /** Called when the response to a request with an `Authorization` header is not a 401. */
  onAccepted(): void;
  /**
   * Decides what to do after a 401.
   * @param authorization the header of the request
   * @param unauthorized the number of earlier 401 responses to the same operation
   * @returns `resend` to send the request again immediately, `retry` to try again later, `refused` if the credentials are wrong
   */
  onUnauthorized(
    response: HttpResponse,
    authorization: string | undefined,
    unauthorized: number,
  ): 'resend' | 'retry' | 'refused';
  /** Revokes the access token, if there is one. Never throws, because tokens expire anyway. */
  close(budget: Budget): Promise<void>;
}
