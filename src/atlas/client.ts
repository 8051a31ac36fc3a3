import pLimit from 'p-limit';
import type * as z from 'zod/mini';
import type { Connection } from '../http/connection.ts';
import { type RetryContext, retrying } from '../http/retry.ts';
import type { HttpRequest, HttpResponse } from '../http/sender.ts';
import type { Budget } from '../util/budget.ts';
import { AtlasError } from './atlas-error.ts';
import type { Auth } from './auth/auth.ts';
import { parseResponse } from './response.ts';
import { type RetryPolicy, retryIdempotent } from './retry-policy.ts';

/** The media types of the API versions in which the operations used here last changed. */
export const MEDIA_TYPES = {
  '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
  '2024-05-30': 'application/vnd.atlas.2024-05-30+json',
  '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
  unversioned: 'application/json',
} as const;

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

/** State that all clients of a connection share. */
interface Shared {
  readonly connection: Connection;
  readonly auth: Auth;
  readonly context: ClientContext;
  /** Runs attempts one at a time if authentication requires it. */
  readonly runExclusive: <T>(attempt: () => Promise<T>) => Promise<T>;
}

/** A client for the Administration API, limited by a budget. */
export class AtlasClient {
  readonly #shared: Shared;
  readonly budget: Budget;
  /** Whether this client is used inside an exclusive attempt, so that it must not wait for another. */
  readonly #isExclusive: boolean;

  private constructor(shared: Shared, budget: Budget, isExclusive: boolean) {
    this.#shared = shared;
    this.budget = budget;
    this.#isExclusive = isExclusive;
  }

  /** Creates a client. Does not send any request. */
  static over(connection: Connection, auth: Auth, context: ClientContext, budget: Budget): AtlasClient {
    const limit = auth.sequential ? pLimit(1) : undefined;
    const runExclusive: Shared['runExclusive'] = (attempt) => (limit ? limit(attempt) : attempt());
    return new AtlasClient({ connection, auth, context, runExclusive }, budget, false);
  }

  /** The same client with another budget: for clean-up after a timeout or a cancel. */
  withBudget(budget: Budget): AtlasClient {
    return new AtlasClient(this.#shared, budget, this.#isExclusive);
  }

  get clock() {
    return this.#shared.context.clock;
  }

  get random() {
    return this.#shared.context.random;
  }

  /**
   * Runs an operation that can be sent any number of times. Retries within the budget.
   * @throws AtlasError, TransportError or UnexpectedResponseError if it fails permanently; TimedOutError; the budget's abort reason
   */
  call<T>(call: Call<T>): Promise<T> {
    return this.#retrying(call.description, retryIdempotent, () =>
      this.#attempt(async (client) => {
        for (let unauthorized = 0; ; unauthorized += 1) {
          const { response, next } = await client.#exchange(call, unauthorized);
          if (next !== 'resend') {
            return read(call, response, next === 'retry', client.clock.now());
          }
        }
      }),
    );
  }

  /**
   * Runs an operation that deletes, adopts or changes something. Each attempt first checks the current state and then decides what to
   * send, so that a retry never acts on outdated state.
   * @param description what the operation does, to follow "Failed to"
   * @param decide checks the current state, only with the client it receives; returns undefined if there is nothing to send
   * @returns the response; undefined if nothing was sent
   * @throws the same errors as `call`, and those of `decide`
   */
  checkThenCall<T>(
    description: string,
    retryPolicy: RetryPolicy,
    decide: (client: AtlasClient) => Promise<Call<T> | undefined>,
  ): Promise<T | undefined> {
    let unauthorized = 0;
    return this.#retrying(description, retryPolicy, () =>
      this.#attempt(async (client) => {
        const call = await decide(client);
        if (!call) {
          return undefined;
        }
        const { response, next } = await client.#exchange(call, unauthorized);
        unauthorized += response.status === 401 ? 1 : 0;
        // A request that only needs new credentials is not resent directly: the next attempt checks the state again.
        return read(call, response, next !== 'final', client.clock.now());
      }),
    );
  }

  /** Revokes the access token, if there is one, and closes the connection. */
  async close(): Promise<void> {
    await this.#shared.auth.close(this.budget);
    this.#shared.connection.close();
  }

  #retrying<T>(description: string, retryPolicy: RetryPolicy, attempt: () => Promise<T>): Promise<T> {
    return retrying(description, this.budget, this.#shared.context, retryPolicy, attempt);
  }

  #attempt<T>(attempt: (client: AtlasClient) => Promise<T>): Promise<T> {
    if (this.#isExclusive) {
      return attempt(this);
    }
    return this.#shared.runExclusive(async () => {
      this.budget.signal.throwIfAborted();
      return attempt(new AtlasClient(this.#shared, this.budget, true));
    });
  }

  /**
   * Sends a request once.
   * @param unauthorized the number of earlier 401 responses to this operation
   * @returns the response, and whether to resend the request immediately or to retry it later
   */
  async #exchange<T>(
    call: Call<T>,
    unauthorized: number,
  ): Promise<{ readonly response: HttpResponse; readonly next: 'final' | 'resend' | 'retry' }> {
    const { auth } = this.#shared;
    let authorization = await auth.authorize(call, this.budget);
    let response = await this.#send(call, authorization);
    // A request without credentials only obtains a challenge: Atlas has not processed it.
    if (response.status === 401 && authorization === undefined) {
      if (auth.onUnauthorized(response, authorization, unauthorized) === 'refused') {
        return { response, next: 'final' };
      }
      authorization = await auth.authorize(call, this.budget);
      response = await this.#send(call, authorization);
    }
    if (response.status !== 401) {
      if (authorization !== undefined) {
        auth.onAccepted();
      }
      return { response, next: 'final' };
    }
    const next = auth.onUnauthorized(response, authorization, unauthorized);
    return { response, next: next === 'refused' ? 'final' : next };
  }

  async #send<T>(call: Call<T>, authorization: string | undefined): Promise<HttpResponse> {
    const { connection, context } = this.#shared;
    const mediaType = MEDIA_TYPES[call.version];
    const started = context.clock.elapsed();
    const response = await connection.send(
      {
        description: call.description,
        method: call.method,
        path: call.path,
        headers: {
          accept: mediaType,
          'user-agent': context.userAgent,
          ...(authorization === undefined ? {} : { authorization }),
          ...(call.body === undefined ? {} : { 'content-type': mediaType }),
        },
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
      },
      this.budget,
    );
    context.onExchange({
      method: call.method,
      path: call.shownPath ?? call.path,
      status: response.status,
      durationMs: context.clock.elapsed() - started,
    });
    return response;
  }
}

/** @throws AtlasError that is marked as transient if `isTransient` */
function read<T>(call: Call<T>, response: HttpResponse, isTransient: boolean, now: number): T {
  const endpoint = `${call.method} ${call.shownPath ?? call.path}`;
  try {
    return parseResponse(call.description, endpoint, response, call.schema as z.ZodMiniType<T>, now);
  } catch (error) {
    if (isTransient && error instanceof AtlasError) {
      error.isTransient = true;
    }
    throw error;
  }
}
