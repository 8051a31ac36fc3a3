import type { HttpRequest, HttpResponse } from '../../http/sender.ts';
import type { Budget } from '../../util/budget.ts';

/** How long a 401 can be transient, once Atlas has accepted the credentials. */
export const MAX_UNAUTHORIZED_MS = 120_000;

/** A method of authentication. */
export interface Auth {
  /**
   * Waits until a request may be sent, if requests have to take turns.
   * @returns a function to call when its response is there, or when it has failed
   */
  takeTurn?(): Promise<() => void>;
  /** The `Authorization` header for the next request; undefined if the server has to send a challenge first. */
  authorize(request: Pick<HttpRequest, 'method' | 'path'>, budget: Budget): Promise<string | undefined>;
  /**
   * Decides after a 401 whether to send the request again immediately, with new credentials.
   * @param authorization the header of the request
   * @param unauthorized the number of 401 responses to the same operation right before this one
   */
  onUnauthorized(response: HttpResponse, authorization: string | undefined, unauthorized: number): boolean;
  /** Gets what the first request needs, so that it does not have to. */
  prepare?(budget: Budget): Promise<void>;
  /** The access token, which another connection can use; undefined if there is none. */
  readonly token?: string | undefined;
  /** Revokes the access token, if there is one. Never throws, because tokens expire anyway. */
  close?(budget: Budget): Promise<void>;
}
