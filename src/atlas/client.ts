import * as z from 'zod/mini';
import type { Connection } from '../http/connection.ts';
import { type RetryContext, type RetryPolicy, retryPauses } from '../http/retry.ts';
import type { HttpRequest, HttpResponse } from '../http/sender.ts';
import type { Budget } from '../util/budget.ts';
import type { Clock } from '../util/clock.ts';
import { AtlasError } from './atlas-error.ts';
import { type Auth, MAX_UNAUTHORIZED_MS } from './auth/auth.ts';
import { parseResponse } from './response.ts';
import { retryIdempotent } from './retry-policy.ts';

/** The media types of the API versions in which the operations used here last changed. */
const MEDIA_TYPES = {
  '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
  '2024-05-30': 'application/vnd.atlas.2024-05-30+json',
  '2024-08-05': 'application/vnd.atlas.2024-08-05+json',
  '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
  unversioned: 'application/json',
} as const;

/** The largest page size of Atlas. */
const PAGE_SIZE = 500;

/** An operation of the Administration API. */
export interface Call<T> {
  /** What the operation does, to follow "Failed to": `create flex cluster "x"`. */
  readonly description: string;
  readonly method: HttpRequest['method'];
  readonly path: string;
  /** Replaces the path in the log and in errors, if the path contains a secret. */
  readonly shownPath?: string;
  readonly version: keyof typeof MEDIA_TYPES;
  readonly body?: unknown;
  /** The schema of a successful response; undefined to ignore the body. */
  readonly schema: z.ZodMiniType<T> | undefined;
}

/** An operation that lists the items of one schema. */
interface ListCall<T> extends Pick<Call<T>, 'description' | 'path' | 'version'> {
  readonly item: z.ZodMiniType<T>;
}

/** A request and its response, for the debug log; contains no secrets. */
export interface ExchangeEvent {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** The dependencies of a client. */
export interface ClientContext extends RetryContext {
  readonly userAgent: string;
  readonly onExchange: (event: ExchangeEvent) => void;
}

/** What all clients of a connection know. */
interface Shared {
  /** See `AtlasClient.writes`. */
  writes: 'none' | 'answered' | 'lost';
  /** Whether Atlas has accepted the credentials. */
  accepted: boolean;
}

/** The 401 responses to one operation since its last other response. */
interface Unauthorized {
  readonly count: number;
  /** When the first of them arrived, in terms of `Clock.elapsed`. */
  readonly since: number;
}

/** The statuses, besides success, with which Atlas judges a request after it has accepted the credentials. */
const JUDGED = [400, 404, 409];

/** A client for the Administration API, limited by a budget. */
export class AtlasClient {
  readonly #connection: Connection;
  readonly #auth: Auth;
  readonly #context: ClientContext;
  readonly #shared: Shared;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly random: () => number;

  /** Does not send any request. */
  constructor(connection: Connection, auth: Auth, context: ClientContext, budget: Budget, shared: Shared) {
    this.#connection = connection;
    this.#auth = auth;
    this.#context = context;
    this.#shared = shared;
    this.budget = budget;
    this.clock = context.clock;
    this.random = context.random;
  }

  /** The same client with another budget: for clean-up after a timeout or a cancel. */
  withBudget(budget: Budget): AtlasClient {
    return new AtlasClient(this.#connection, this.#auth, this.#context, budget, this.#shared);
  }

  /**
   * Runs an operation that can be sent any number of times. Retries within the budget.
   * @throws AtlasError, TransportError or UnexpectedResponseError if it fails permanently; TimedOutError; the budget's abort reason
   */
  async call<T>(call: Call<T>): Promise<T> {
    return (await this.checkThenCall(call.description, retryIdempotent, async () => call)) as T;
  }

  /**
   * Runs an operation that gets or deletes something.
   * @param isAbsent whether an error means that it does not exist
   * @returns undefined if it does not exist
   * @throws the same errors as `call`
   */
  async find<T>(isAbsent: (error: unknown) => boolean, call: Call<T>): Promise<T | undefined> {
    try {
      return await this.call(call);
    } catch (error) {
      if (isAbsent(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Yields the items of all pages of a list. */
  async *list<T>({ description, path, version, item }: ListCall<T>): AsyncGenerator<T> {
    for (let page = 1; ; page += 1) {
      const query = `itemsPerPage=${PAGE_SIZE}&pageNum=${page}&includeCount=false`;
      const { results } = await this.call({
        description,
        method: 'GET',
        path: `${path}?${query}`,
        version,
        schema: z.object({ results: z.array(item) }),
      });
      yield* results;
      if (results.length < PAGE_SIZE) {
        return;
      }
    }
  }

  /**
   * Runs an operation that deletes, adopts or changes something. Each attempt first checks the current state and then decides what to
   * send, so that a retry never acts on outdated state.
   * @param description what the operation does, to follow "Failed to"
   * @param decide checks the current state; returns undefined if there is nothing to send
   * @returns the response; undefined if nothing was sent
   * @throws the same errors as `call`, and those of `decide`
   */
  async checkThenCall<T>(
    description: string,
    retryPolicy: RetryPolicy,
    decide: () => Promise<Call<T> | undefined>,
  ): Promise<T | undefined> {
    const pauseAfter = retryPauses(description, this.budget, this.#context, retryPolicy);
    for (let unauthorized: Unauthorized | undefined; ; ) {
      try {
        const call = await decide();
        return call && (await this.#exchange(call, unauthorized));
      } catch (error) {
        const { count, since } = unauthorized ?? { count: 0, since: this.clock.elapsed() };
        unauthorized =
          error instanceof AtlasError && error.status === 401 ? { count: count + 1, since } : undefined;
        await pauseAfter(error as Error);
      }
    }
  }

  /**
   * What the requests of this connection may have created or changed: nothing, only what their responses say, or also something that may
   * still appear because a response was lost.
   */
  get writes(): Shared['writes'] {
    return this.#shared.writes;
  }

  /** The access token of a service account, for another connection; undefined if there is none. */
  get token(): string | undefined {
    return this.#auth.token;
  }

  /**
   * Gets an access token, if the credentials need one, before the first request does.
   * @throws AtlasError, TimedOutError and so on
   */
  async authenticate(): Promise<void> {
    await this.#auth.prepare?.(this.budget);
  }

  /** Closes the connection, and keeps the access token for another one. */
  disconnect(): void {
    this.#connection.close();
  }

  /** Revokes the access token, if there is one, and closes the connection. */
  async close(): Promise<void> {
    await this.#auth.close?.(this.budget);
    this.disconnect();
  }

  /**
   * Sends a request once, when it is its turn, and parses the response.
   * @param unauthorized the 401 responses to this operation right before, if there are any
   */
  async #exchange<T>(call: Call<T>, unauthorized: Unauthorized | undefined): Promise<T> {
    const { userAgent, onExchange } = this.#context;
    const { description, method, schema, shownPath: path = call.path } = call;
    const endTurn = await this.#auth.takeTurn?.();
    try {
      const authorization = await this.#auth.authorize(call, this.budget);
      const started = this.clock.elapsed();
      const response = await this.#send(requestFor(call, userAgent, authorization));
      const { status } = response;
      onExchange({ method, path, status, durationMs: this.clock.elapsed() - started });
      const endpoint = `${method} ${path}`;
      const context = { description, endpoint, schema, now: this.clock.now() };
      if (status === 401) {
        const resend = this.#auth.onUnauthorized(response, authorization, unauthorized?.count ?? 0);
        const later = this.#mayPass(unauthorized) ? 'retry' : 'refused';
        return parseResponse(response, { ...context, afterUnauthorized: resend ? 'resend' : later });
      }
      this.#shared.accepted ||= authorization !== undefined && (status < 300 || JUDGED.includes(status));
      return parseResponse(response, context);
    } finally {
      endTurn?.();
    }
  }

  /** Whether a 401 can be transient: Atlas was seen to refuse good credentials in the middle of their use, and to accept them again. */
  #mayPass(unauthorized: Unauthorized | undefined): boolean {
    const now = this.clock.elapsed();
    return this.#shared.accepted && now - (unauthorized?.since ?? now) < MAX_UNAUTHORIZED_MS;
  }

  /** Sends a request, and remembers what it may have created or changed. */
  async #send(request: HttpRequest): Promise<HttpResponse> {
    const isWrite = request.method === 'POST' || request.method === 'PATCH';
    let isSent = false;
    try {
      const response = await this.#connection.send(request, this.budget, () => {
        isSent = true;
      });
      if (isWrite && response.status >= 500) {
        this.#shared.writes = 'lost';
      } else if (isWrite && response.status < 300 && this.#shared.writes === 'none') {
        this.#shared.writes = 'answered';
      }
      return response;
    } catch (error) {
      if (isWrite && isSent) {
        this.#shared.writes = 'lost';
      }
      throw error;
    }
  }
}

function requestFor<T>(
  { description, method, path, version, body }: Call<T>,
  userAgent: string,
  authorization: string | undefined,
): HttpRequest {
  const mediaType = MEDIA_TYPES[version];
  return {
    description,
    method,
    path,
    headers: {
      accept: mediaType,
      'user-agent': userAgent,
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': mediaType }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}
