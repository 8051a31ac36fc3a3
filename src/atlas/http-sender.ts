/** A request to one origin. */
export interface HttpRequest {
  /** What it is for, to follow "failed to" in an error. */
  readonly description: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path from the origin on, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** An answer that was read to its end; whatever its status, it is no error yet. */
export interface HttpResponse {
  readonly status: number;
  readonly text: string;
  /** A header's value by its name in lower case; joined by commas where it was sent more than once (RFC 9110, 5.3). */
  header(name: string): string | undefined;
}

/** Sends requests to one origin. There is one implementation for the direct way and one for the way through a proxy. */
export interface Sender {
  /**
   * Sends one request once and reads its answer whole. A redirect is an answer like any other.
   * @param signal gives the request up; the promise need not settle then
   * @param onSending called before the first byte of the request leaves: until then, the origin cannot have seen it
   * @throws the error of the HTTP client, which `failures.ts` explains
   */
  send(request: HttpRequest, signal: AbortSignal, onSending: () => void): Promise<HttpResponse>;
  /** Ends all connections at once, in whatever state they are. */
  close(): void;
}

/** Makes an answer of what an HTTP client read. */
export function toResponse(
  status: number,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: readonly Buffer[],
): HttpResponse {
  return {
    status,
    text: Buffer.concat(body).toString('utf8'),
    header(name) {
      const value = headers[name];
      return typeof value === 'string' ? value : value?.join(', ');
    },
  };
}
