import * as z from 'zod/mini';
import type { Connection } from '../../http/connection.ts';
import { type RetryContext, retrying } from '../../http/retry.ts';
import type { HttpRequest, HttpResponse } from '../../http/sender.ts';
import type { Budget } from '../../util/budget.ts';
import { CancelledError, StepError, TimedOutError } from '../../util/errors.ts';
import { parseResponse } from '../response.ts';
import { retryIdempotent } from '../retry-policy.ts';
import { type Auth, MAX_UNAUTHORIZED_MS } from './auth.ts';

/** A token is renewed this long before it expires, so that it does not expire during a request. */
const RENEWAL_MARGIN_MS = 60_000;

/** With these errors, Atlas knows who sends the request, so the token is valid. */
const ABOUT_PROJECT = /"(USER_CANNOT_ACCESS_GROUP|NOT_IN_GROUP)"/;

const TOKEN_PATH = '/api/oauth/token';
const REVOKE_PATH = '/api/oauth/revoke';

const TokenResponse = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.number() });

/** There is no access token. This says nothing about the request that needs one, because that was not sent. */
class TokenError extends StepError {
  override name = 'TokenError';
}

/** @throws the error as a TokenError if it is about a response, or about the lack of one */
function throwUnsent(error: unknown): never {
  throw error instanceof StepError && !(error instanceof TimedOutError || error instanceof CancelledError)
    ? new TokenError(error.message, { reason: error.reason, cause: error })
    : error;
}

interface Token {
  readonly value: string;
  /** In terms of `Clock.elapsed`. */
  readonly renewAt: number;
}

/**
 * OAuth 2.0 with the client credentials of an Atlas service account (RFC 6749, 4.4). The token is requested with the first request, renewed
 * before it expires and once after a 401 that may be about it, and revoked at the end (RFC 7009).
 */
export class ServiceAccountAuth implements Auth {
  readonly #connection: Connection;
  readonly #context: RetryContext;
  readonly #onSecret: (secret: string) => void;
  readonly #headers: HttpRequest['headers'];
  /** Concurrent callers share one request for a token. A failed request is not cached. */
  #token: Promise<Token> | undefined;
  #latest: string | undefined;

  /**
   * @param onSecret called with each value to mask, before the value is used
   * @param saved the access token of an earlier connection, which may have expired
   */
  constructor(
    credentials: { readonly clientId: string; readonly clientSecret: string },
    connection: Connection,
    context: RetryContext & { readonly userAgent: string },
    onSecret: (secret: string) => void,
    saved?: string,
  ) {
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    onSecret(basic);
    this.#connection = connection;
    this.#context = context;
    this.#onSecret = onSecret;
    this.#headers = {
      accept: 'application/json',
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': context.userAgent,
    };
    this.#latest = saved;
    if (saved !== undefined) {
      this.#token = Promise.resolve({ value: saved, renewAt: Number.POSITIVE_INFINITY });
    }
  }

  get token(): string | undefined {
    return this.#latest;
  }

  async prepare(budget: Budget): Promise<void> {
    await this.#getToken(budget);
  }

  async authorize(_request: unknown, budget: Budget): Promise<string> {
    const current = await this.#getToken(budget);
    if (this.#context.clock.elapsed() < current.renewAt) {
      return `Bearer ${current.value}`;
    }
    this.#token = undefined;
    return `Bearer ${(await this.#getToken(budget)).value}`;
  }

  onUnauthorized({ text }: HttpResponse, _authorization: unknown, unauthorized: number): boolean {
    const needsToken = unauthorized === 0 && !ABOUT_PROJECT.test(text);
    if (needsToken) {
      this.#token = undefined;
    }
    return needsToken;
  }

  async close(budget: Budget): Promise<void> {
    const last = await this.#token?.catch(() => undefined);
    this.#token = undefined;
    if (last) {
      const request = this.#form('revoke the access token', REVOKE_PATH, { token: last.value });
      await this.#connection.send(request, budget).catch(() => undefined);
    }
  }

  #getToken(budget: Budget): Promise<Token> {
    if (!this.#token) {
      const fetching = this.#fetchToken(budget);
      this.#token = fetching;
      fetching.catch(() => {
        this.#token = undefined;
      });
    }
    return this.#token;
  }

  async #fetchToken(budget: Budget): Promise<Token> {
    const { clock } = this.#context;
    const description = 'get an access token for the service account';
    const endpoint = `POST ${TOKEN_PATH}`;
    const request = this.#form(description, TOKEN_PATH, { grant_type: 'client_credentials' });
    const started = clock.elapsed();
    const granted = await retrying(description, budget, this.#context, retryIdempotent, async () => {
      const response = await this.#connection.send(request, budget);
      const mayPass = this.#latest !== undefined && clock.elapsed() - started < MAX_UNAUTHORIZED_MS;
      return parseResponse(response, {
        description,
        endpoint,
        schema: TokenResponse,
        now: clock.now(),
        afterUnauthorized: response.status === 401 && mayPass ? 'retry' : 'refused',
      });
    }).catch(throwUnsent);
    this.#onSecret(granted.access_token);
    this.#latest = granted.access_token;
    const lifetimeMs = granted.expires_in * 1000;
    const marginMs = Math.min(RENEWAL_MARGIN_MS, lifetimeMs / 2);
    return { value: granted.access_token, renewAt: clock.elapsed() + lifetimeMs - marginMs };
  }

  #form(description: string, path: string, fields: Readonly<Record<string, string>>): HttpRequest {
    const body = new URLSearchParams(fields).toString();
    return { description, method: 'POST', path, headers: this.#headers, body };
  }
}
