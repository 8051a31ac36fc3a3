/** A moment in the life of a request that presents credentials, or needs none. */
export interface RequestMoment {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** `before` the work is done, or `after` it, but before the answer is sent. */
  readonly when: 'before' | 'after';
}

/** Told of a moment; the request waits until it is through. */
export type RequestListener = (moment: RequestMoment) => void | Promise<void>;

/** Those who want to know when a request reaches a certain point. */
export class Listeners {
  readonly #listeners = new Set<RequestListener>();

  /** Adds a listener, and returns what removes it. */
  add(listener: RequestListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Tells all of them, one after the other. */
  async emit(moment: RequestMoment): Promise<void> {
    for (const listener of this.#listeners) await listener(moment);
  }
}
