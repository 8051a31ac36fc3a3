import type { FaultKind } from '../faults/fault.ts';
import type { ApiRequest } from './request.ts';
import type { ApiResponse } from './response.ts';
import type { Route } from './route.ts';

/** A request for the request log. It never contains credentials. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query?: string;
  /** `unknown` if there is no operation for the request. */
  readonly operation: string;
  /** 0 until a response is sent. */
  readonly status: number;
  readonly fault?: FaultKind;
  /** When the request was received, in milliseconds since the epoch. */
  readonly at: number;
  readonly accept?: string;
  readonly contentType?: string;
  readonly userAgent?: string;
  /** JSON; never recorded for the token endpoints. */
  readonly requestBody?: unknown;
  /** JSON, as it was before a fault corrupted it; never recorded for the token endpoints. */
  readonly responseBody?: unknown;
}

const MAX_ENTRIES = 10_000;
/** Characters of all bodies. */
const MAX_SIZE = 64 * 1024 * 1024;

type Entry = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

function parseRequestBody(text: string): { requestBody?: unknown } {
  try {
    return { requestBody: JSON.parse(text) };
  } catch {
    return {};
  }
}

/** Whether the bodies contain tokens. */
function hasSecretBodies(route: Route | undefined): boolean {
  return route?.access === 'client';
}

/** A recorded request that is still being handled. */
export class RecordEntry {
  readonly #entry: Entry;
  readonly #hasSecretBodies: boolean;
  readonly #onGrow: (size: number) => void;

  constructor(entry: Entry, hasSecretBodies: boolean, onGrow: (size: number) => void) {
    this.#entry = entry;
    this.#hasSecretBodies = hasSecretBodies;
    this.#onGrow = onGrow;
  }

  setFault(kind: FaultKind): void {
    this.#entry.fault = kind;
  }

  setResponse({ status, json, body }: ApiResponse): void {
    this.#entry.status = status;
    if (json !== undefined && !this.#hasSecretBodies) {
      this.#entry.responseBody = json;
      this.#onGrow(body.length);
    }
  }

  /** The request as one line of a log. */
  toString(): string {
    const { method, path, operation, status, fault } = this.#entry;
    const outcome = status === 0 ? 'no response' : String(status);
    return `${method} ${path} -> ${outcome} (${operation}${fault ? `, fault: ${fault}` : ''})`;
  }
}

/** The request log: the last requests, as far as they fit. */
export class Recorder {
  readonly #entries: Entry[] = [];
  /** The sizes of the bodies of each entry. */
  readonly #sizes = new WeakMap<Entry, number>();
  #size = 0;

  get requests(): readonly RecordedRequest[] {
    return this.#entries;
  }

  start(request: ApiRequest, route: Route | undefined, at: number): RecordEntry {
    const { method, path, headers, text } = request;
    const query = request.query.toString();
    const entry: Entry = {
      method,
      path,
      ...(query === '' ? {} : { query }),
      operation: route?.operation ?? 'unknown',
      status: 0,
      at,
      ...(headers.accept === undefined ? {} : { accept: headers.accept }),
      ...(headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] }),
      ...(headers['user-agent'] === undefined ? {} : { userAgent: headers['user-agent'] }),
      ...(hasSecretBodies(route) ? {} : parseRequestBody(text)),
    };
    this.#entries.push(entry);
    this.#grow(entry, text.length);
    return new RecordEntry(entry, hasSecretBodies(route), (size) => this.#grow(entry, size));
  }

  /** Drops the oldest entries if there are too many, or if their bodies are too large. */
  #grow(entry: Entry, size: number): void {
    this.#sizes.set(entry, (this.#sizes.get(entry) ?? 0) + size);
    this.#size += size;
    while (this.#entries.length > MAX_ENTRIES || this.#size > MAX_SIZE) {
      const oldest = this.#entries.shift();
      this.#size -= (oldest && this.#sizes.get(oldest)) ?? 0;
    }
  }
}
