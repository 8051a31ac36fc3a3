import type { HttpRequest, HttpResponse } from '../../http/sender.ts';
import type { Budget } from '../../util/budget.ts';
import type { AfterUnauthorized } from '../atlas-error.ts';

/** A method of authentication. */
export interface Auth {
  /**
   * Waits until a request may be sent, if requests have to take turns.
   * @returns a function to call when its response is there, or when it has failed
   */
  takeTurn?(): Promise<() => void>;
  /** The `Authorization` header for the next request; undefined if the server has to send a challenge first. */
  authorize(request: Pick<HttpRequest, 'method' | 'path'>, budget: Budget): Promise<string | undefined>;
  /** Called when the response to a request with an `Authorization` header is not a 401. */
  onAccepted?(): void;
  /**
   * Decides what to do after a 401.
   * @param authorization the header of the request
   * @param unauthorized the number of 401 responses to the same operation right before this one
   */
  onUnauthorized(
    response: HttpResponse,
    authorization: string | undefined,
    unauthorized: number,
  ): AfterUnauthorized;
  /** Gets what the first request needs, so that it does not have to. */
  prepare?(budget: Budget): Promise<void>;
  /** The access token, which another connection can use; undefined if there is none. */
  readonly token?: string | undefined;
  /** Revokes the access token, if there is one. Never throws, because tokens expire anyway. */
  close?(budget: Budget): Promise<void>;
}
