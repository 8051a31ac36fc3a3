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

/** The size in bytes up to which a response is read. */
const MAX_BODY = 16 * 1024 * 1024;

/** A response is larger than any response of Atlas or GitHub. */
export class ResponseTooLargeError extends Error {
  override name = 'ResponseTooLargeError';
}

/** The body of a response while it is read. */
export class ResponseBody {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  /** @throws ResponseTooLargeError */
  add(chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > MAX_BODY) {
      throw new ResponseTooLargeError();
    }
    this.#chunks.push(chunk);
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

/** Builds a response from what an HTTP client returned; the names of `headers` are lower-case. */
export function toResponse(
  status: number,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  { text }: ResponseBody,
): HttpResponse {
  return {
    status,
    text,
    header(name) {
      const value = headers[name];
      return typeof value === 'string' ? value : value?.join(', ');
    },
  };
}
