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

  constructor(entry: Entry, hasSecretBodies: boolean) {
    this.#entry = entry;
    this.#hasSecretBodies = hasSecretBodies;
  }

  setFault(kind: FaultKind): void {
    this.#entry.fault = kind;
  }

  setResponse({ status, json }: ApiResponse): void {
    this.#entry.status = status;
    if (json !== undefined && !this.#hasSecretBodies) {
      this.#entry.responseBody = json;
    }
  }

  /** The request as one line of a log. */
  toString(): string {
    const { method, path, operation, status, fault } = this.#entry;
    const outcome = status === 0 ? 'no response' : String(status);
    return `${method} ${path} -> ${outcome} (${operation}${fault ? `, fault: ${fault}` : ''})`;
  }
}

/** The request log. */
export class Recorder {
  readonly #entries: Entry[] = [];

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
    return new RecordEntry(entry, hasSecretBodies(route));
  }
}
