import type * as z from 'zod/mini';
import type { Budget } from '../budget.ts';
import type { Auth } from './auth/auth.ts';
import { type Judge, judgeRepeatable } from './errors/judge.ts';
import type { Connection } from './transport/connection.ts';
import { interpret } from './transport/interpret.ts';
import { type RateLimit, readRateLimit } from './transport/rate-limit.ts';
import { type RetryContext, retrying } from './transport/retry.ts';
import type { HttpAnswer, HttpRequest } from './transport/sender.ts';

/** The versioned media types of the operations that are used here; newer ones would resolve too, but these are exact. */
export const MEDIA_TYPES = {
  '2023-01-01': 'application/vnd.atlas.2023-01-01+json',
  '2024-11-13': 'application/vnd.atlas.2024-11-13+json',
  unversioned: 'application/json',
} as const;

/** One operation of the Administration API. */
export interface Call<T> {
  /** What it does, to follow "failed to": `create the flex cluster "x"`. */
  readonly what: string;
  readonly method: HttpRequest['method'];
  readonly path: string;
  /** What stands for the path in log and errors, where it holds what must not be seen. */
  readonly shownPath?: string;
  readonly version: keyof typeof MEDIA_TYPES;
  readonly body?: unknown;
  /** What a good answer holds; undefined where its body does not matter. */
  readonly schema: z.ZodMiniType<T> | undefined;
  /** What its failures mean for another attempt; left out, it can be sent any number of times. */
  readonly judge?: Judge;
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

/** The Administration API over one connection, for as long as its budget lasts. */
export class AtlasClient {
  readonly #connection: Connection;
  readonly #auth: Auth;
  readonly #context: ClientContext;
  readonly budget: Budget;
  #rateLimit: RateLimit | undefined;

  constructor(connection: Connection, auth: Auth, context: ClientContext, budget: Budget) {
    this.#connection = connection;
    this.#auth = auth;
    this.#context = context;
    this.budget = budget;
  }

  /** The same client with another budget: for clean-up, when the first one is used up or cancelled. */
  within(budget: Budget): AtlasClient {
    const client = new AtlasClient(this.#connection, this.#auth, this.#context, budget);
    client.#rateLimit = this.#rateLimit;
    return client;
  }

  /** What Atlas last said about its bucket. */
  get rateLimit(): RateLimit | undefined {
    return this.#rateLimit;
  }

  get clock() {
    return this.#context.clock;
  }

  get random() {
    return this.#context.random;
  }

  /**
   * Carries out an operation, retrying what can be retried within the budget.
   * @throws AtlasError, TransportError, UnexpectedAnswerError for what can't be; TimedOutError when time has run out; the
   *   budget's abort reason
   */
  call<T>(call: Call<T>): Promise<T> {
    return this.retrying(call.what, call.judge ?? judgeRepeatable, async () => {
      const answer = await this.#authorized(call);
      return interpret(
        call.what,
        `${call.method} ${call.shownPath ?? call.path}`,
        answer,
        call.schema as z.ZodMiniType<T>,
        this.clock.now(),
      );
    });
  }

  /** Retries something that is more than one operation, by the same rules. */
  retrying<T>(what: string, judge: Judge, attempt: () => Promise<T>): Promise<T> {
    return retrying(what, this.budget, this.#context, judge, attempt);
  }

  /** Gives back what authentication obtained, and ends the connection. */
  async close(): Promise<void> {
    await this.#auth.close(this.budget);
    this.#connection.close();
  }

  async #authorized<T>(call: Call<T>): Promise<HttpAnswer> {
    for (let refused = 0; ; refused += 1) {
      const authorization = await this.#auth.authorize(call, this.budget);
      const answer = await this.#send(call, authorization);
      if (answer.status !== 401 || !this.#auth.learn(answer, authorization, refused)) {
        return answer;
      }
    }
  }

  async #send<T>(call: Call<T>, authorization: string | undefined): Promise<HttpAnswer> {
    const mediaType = MEDIA_TYPES[call.version];
    const started = this.#context.clock.elapsed();
    const answer = await this.#connection.send(
      {
        what: call.what,
        method: call.method,
        path: call.path,
        headers: {
          accept: mediaType,
          'user-agent': this.#context.userAgent,
          ...(authorization === undefined ? {} : { authorization }),
          ...(call.body === undefined ? {} : { 'content-type': mediaType }),
        },
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
      },
      this.budget,
    );
    this.#rateLimit = readRateLimit(answer) ?? this.#rateLimit;
    this.#context.onExchange({
      method: call.method,
      path: call.shownPath ?? call.path,
      status: answer.status,
      durationMs: this.#context.clock.elapsed() - started,
    });
    return answer;
  }
}
