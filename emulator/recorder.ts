import type { FaultKind } from './fault.ts';
import type { ReceivedRequest } from './received.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';

/** A request that came in, in the order of arrival. It never holds credentials. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** The query, without the question mark, if there was one. */
  readonly query?: string;
  /** `unknown` for a request that no operation answers. */
  readonly operation: string;
  /** 0 while there is no answer, and for good if none was given. */
  readonly status: number;
  readonly fault?: FaultKind;
  /** When it came in, in milliseconds since the epoch. */
  readonly at: number;
  readonly accept?: string;
  readonly contentType?: string;
  readonly userAgent?: string;
  /** The JSON that was sent; never recorded for the token endpoints. */
  readonly requestBody?: unknown;
  /** The JSON that was answered, unless a fault corrupted it; never recorded for the token endpoints. */
  readonly responseBody?: unknown;
}

type Entry = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

function jsonOrNothing(text: string): { requestBody?: unknown } {
  try {
    return { requestBody: JSON.parse(text) };
  } catch {
    return {};
  }
}

function isPrivate(route: Route | undefined): boolean {
  return route?.access === 'client';
}

/** One request's place in the record, filled in as the request goes on. */
export class RecordEntry {
  readonly #entry: Entry;
  readonly #private: boolean;

  constructor(entry: Entry, isPrivate: boolean) {
    this.#entry = entry;
    this.#private = isPrivate;
  }

  /** Notes which fault happened. */
  failed(kind: FaultKind): void {
    this.#entry.fault = kind;
  }

  /** Notes what was answered, as far as it may be told. */
  answered({ status, json }: Reply): void {
    this.#entry.status = status;
    if (json !== undefined && !this.#private) this.#entry.responseBody = json;
  }

  /** The request in one line, for a log. */
  toString(): string {
    const { method, path, operation, status, fault } = this.#entry;
    const answer = status === 0 ? 'no answer' : String(status);
    return `${method} ${path} -> ${answer} (${operation}${fault ? `, fault: ${fault}` : ''})`;
  }
}

/** The record of all requests. */
export class Recorder {
  readonly #entries: Entry[] = [];

  /** All requests so far. */
  get requests(): readonly RecordedRequest[] {
    return this.#entries;
  }

  /** Starts an entry for a request that has come in. */
  start(request: ReceivedRequest, route: Route | undefined, at: number): RecordEntry {
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
      ...(isPrivate(route) ? {} : jsonOrNothing(text)),
    };
    this.#entries.push(entry);
    return new RecordEntry(entry, isPrivate(route));
  }
}
