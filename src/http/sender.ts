/** A request to the origin of a sender. */
export interface HttpRequest {
  /** What the request is for, to follow "Failed to" in an error. */
  readonly description: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** A complete response with any status. */
export interface HttpResponse {
  readonly status: number;
  readonly text: string;
  /** The value of a header by its lower-case name. Repeated headers are joined with commas (RFC 9110, 5.3). */
  header(name: string): string | undefined;
}

/** Sends requests to one origin. One implementation connects directly, the other through a proxy. */
export interface Sender {
  /**
   * Sends a request once and reads the complete response. Does not follow redirects.
   * @param signal aborts the request; the promise may stay pending then
   * @param onSending called before the first byte of the request is sent: until then, the origin cannot have received it
   * @throws the error of the HTTP client, which `failures.ts` explains
   */
  send(request: HttpRequest, signal: AbortSignal, onSending: () => void): Promise<HttpResponse>;
  /** Closes all connections immediately. */
  close(): void;
}

/** Builds a response from what an HTTP client returned; the names of `headers` are lower-case. */
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
