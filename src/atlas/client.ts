import pLimit from 'p-limit';
import type * as z from 'zod/mini';
import type { Budget } from '../util/budget.ts';
import type { Auth } from './auth/auth.ts';
import { AtlasError } from './errors.ts';
import type { Connection } from './http.ts';
import type { HttpRequest, HttpResponse } from './http-sender.ts';
import { type RateLimit, readRateLimit } from './rate-limit.ts';
import { parseResponse } from './response.ts';
import { type RetryContext, retrying } from './retry.ts';
import { type RetryPolicy, retryIdempotent } from './retry-policy.ts';

/** The versioned media types of the operations that are used here; newer ones would resolve too, but these are exact. */
export const MEDIA_TYPES = {
  '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
  '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
  unversioned: 'application/json',
} as const;

/** One operation of the Administration API. */
export interface Call<T> {
  /** What it does, to follow "failed to": `create the flex cluster "x"`. */
  readonly description: string;
  readonly method: HttpRequest['method'];
  readonly path: string;
  /** What stands for the path in log and errors, where it holds what must not be seen. */
  readonly shownPath?: string;
  readonly version: keyof typeof MEDIA_TYPES;
  readonly body?: unknown;
  /** What a good answer holds; undefined where its body does not matter. */
  readonly schema: z.ZodMiniType<T> | undefined;
}

/** Told about every request, for the debug log; holds nothing secret. */
export interface ExchangeEvent {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** What a client needs from outside, and whom it tells what it does. */
export interface ClientContext extends RetryContext {
  readonly userAgent: string;
  readonly onExchange: (event: ExchangeEvent) => void;
}

/** What all clients of one connection share. */
interface Shared {
  readonly connection: Connection;
  readonly auth: Auth;
  readonly context: ClientContext;
  /** Carries attempts out one after the other, where authentication needs that. */
  readonly inTurn: <T>(attempt: () => Promise<T>) => Promise<T>;
  rateLimit: RateLimit | undefined;
}

/** The Administration API over one connection, for as long as its budget lasts. */
export class AtlasClient {
  readonly #shared: Shared;
  readonly budget: Budget;
  /** Whether this client is used within an attempt whose turn it is. */
  readonly #hasTurn: boolean;

  private constructor(shared: Shared, budget: Budget, hasTurn: boolean) {
    this.#shared = shared;
    this.budget = budget;
    this.#hasTurn = hasTurn;
  }

  /** Makes a client; nothing is sent yet. */
  static over(connection: Connection, auth: Auth, context: ClientContext, budget: Budget): AtlasClient {
    const limit = auth.sequential ? pLimit(1) : undefined;
    const inTurn: Shared['inTurn'] = (attempt) => (limit ? limit(attempt) : attempt());
    return new AtlasClient({ connection, auth, context, inTurn, rateLimit: undefined }, budget, false);
  }

  /** The same client with another budget: for clean-up, when the first one is used up or cancelled. */
  withBudget(budget: Budget): AtlasClient {
    return new AtlasClient(this.#shared, budget, this.#hasTurn);
  }

  /** What Atlas last said about its bucket. */
  get rateLimit(): RateLimit | undefined {
    return this.#shared.rateLimit;
  }

  get clock() {
    return this.#shared.context.clock;
  }

  get random() {
    return this.#shared.context.random;
  }

  /**
   * Carries out an operation that can be sent any number of times, retrying what can be retried within the budget.
   * @throws AtlasError, TransportError, UnexpectedResponseError for what can't be; TimedOutError when time has run out; the
   *   budget's abort reason
   */
  call<T>(call: Call<T>): Promise<T> {
    return this.#retrying(call.description, retryIdempotent, () =>
      this.#attempt(async (client) => {
        for (let unauthorized = 0; ; unauthorized += 1) {
          const { answer, next } = await client.#exchange(call, unauthorized);
          if (next !== 'resend') {
            return read(call, answer, next === 'retry', client.clock.now());
          }
        }
      }),
    );
  }

  /**
   * Carries out an operation that takes something away, takes it over or changes it. Each attempt first looks at what is there and decides
   * by that what to send, so that no request rests on a look that is older than its last attempt.
   * @param description what it does, to follow "failed to"
   * @param retryPolicy what its failures mean for another attempt
   * @param decide looks with the client it is given, and with no other; undefined if there is nothing to send any more
   * @returns the answer; undefined if nothing was sent
   * @throws as `call`, and what `decide` throws
   */
  callAfterLook<T>(
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
        const { answer, next } = await client.#exchange(call, unauthorized);
        unauthorized += answer.status === 401 ? 1 : 0;
        // Where new credentials are all that is needed, the next attempt has them; but it looks again.
        return read(call, answer, next !== 'final', client.clock.now());
      }),
    );
  }

  /** Gives back what authentication obtained, and ends the connection. */
  async close(): Promise<void> {
    await this.#shared.auth.close(this.budget);
    this.#shared.connection.close();
  }

  #retrying<T>(description: string, retryPolicy: RetryPolicy, attempt: () => Promise<T>): Promise<T> {
    return retrying(description, this.budget, this.#shared.context, retryPolicy, attempt);
  }

  /** Carries out an attempt when its turn has come. The client that it is given does not wait for another turn. */
  #attempt<T>(attempt: (client: AtlasClient) => Promise<T>): Promise<T> {
    if (this.#hasTurn) {
      return attempt(this);
    }
    return this.#shared.inTurn(async () => {
      this.budget.signal.throwIfAborted();
      return attempt(new AtlasClient(this.#shared, this.budget, true));
    });
  }

  /**
   * Sends a request once.
   * @param unauthorized how many 401s there were to the same operation before
   * @returns the answer, and whether the same request may get another one at once or later
   */
  async #exchange<T>(
    call: Call<T>,
    unauthorized: number,
  ): Promise<{ readonly answer: HttpResponse; readonly next: 'final' | 'resend' | 'retry' }> {
    const { auth } = this.#shared;
    let authorization = await auth.authorize(call, this.budget);
    let answer = await this.#send(call, authorization);
    // A request without credentials only asks how to log in: nothing was done that rests on a look.
    if (answer.status === 401 && authorization === undefined) {
      if (auth.onUnauthorized(answer, authorization, unauthorized) === 'refused') {
        return { answer, next: 'final' };
      }
      authorization = await auth.authorize(call, this.budget);
      answer = await this.#send(call, authorization);
    }
    if (answer.status !== 401) {
      if (authorization !== undefined) {
        auth.onAccepted();
      }
      return { answer, next: 'final' };
    }
    const next = auth.onUnauthorized(answer, authorization, unauthorized);
    return { answer, next: next === 'refused' ? 'final' : next };
  }

  async #send<T>(call: Call<T>, authorization: string | undefined): Promise<HttpResponse> {
    const { connection, context } = this.#shared;
    const mediaType = MEDIA_TYPES[call.version];
    const started = context.clock.elapsed();
    const answer = await connection.send(
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
    this.#shared.rateLimit = readRateLimit(answer) ?? this.#shared.rateLimit;
    context.onExchange({
      method: call.method,
      path: call.shownPath ?? call.path,
      status: answer.status,
      durationMs: context.clock.elapsed() - started,
    });
    return answer;
  }
}

/** Reads an answer. A refusal that may pass says so. */
function read<T>(call: Call<T>, answer: HttpResponse, mayPass: boolean, now: number): T {
  const endpoint = `${call.method} ${call.shownPath ?? call.path}`;
  try {
    return parseResponse(call.description, endpoint, answer, call.schema as z.ZodMiniType<T>, now);
  } catch (error) {
    if (mayPass && error instanceof AtlasError) {
      error.mayPass = true;
    }
    throw error;
  }
}
