/** A request that carries credentials or does not need any, before or after it is processed. */
export interface RequestEvent {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** `before` the request is processed, or `after` it, but before the response is sent. */
  readonly when: 'before' | 'after';
}

/** The request waits until the listener has finished. */
export type RequestListener = (event: RequestEvent) => void | Promise<void>;

/** The listeners that `onRequest` added. */
export class RequestListeners {
  readonly #listeners = new Set<RequestListener>();

  /** Returns a function that removes the listener. */
  add(listener: RequestListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Calls the listeners one after the other, and waits for each. */
  async emit(event: RequestEvent): Promise<void> {
    for (const listener of this.#listeners) {
      await listener(event);
    }
  }
}
