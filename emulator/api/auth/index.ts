import type { EmulatorClock } from '../../stores/clock.ts';
import type { Random } from '../../stores/random.ts';
import { AtlasError } from '../errors.ts';
import { jsonResponse, ResponseError } from '../response.ts';
import type { Credentials } from './credentials.ts';
import { DigestAuthenticator } from './digest.ts';
import { type TokenLimits, TokenStore } from './tokens.ts';

const BEARER = /^bearer +(\S+)$/i;

/** Authenticates requests to the Administration API, by access token or API key. */
export class Authenticator {
  readonly credentials: Credentials;
  readonly tokens: TokenStore;
  readonly #digest: DigestAuthenticator;

  constructor(
    clock: EmulatorClock,
    random: Random,
    credentials: Credentials,
    options: {
      readonly tokenLifetimeSeconds: number;
      readonly tokenLimits: TokenLimits;
      readonly nonceLifetimeSeconds: number;
    },
  ) {
    this.credentials = credentials;
    this.tokens = new TokenStore(clock, random, options.tokenLifetimeSeconds, options.tokenLimits);
    this.#digest = new DigestAuthenticator(clock, random, credentials, options.nonceLifetimeSeconds);
  }

  /** Throws a 401 unless the `Authorization` header is valid. */
  authenticate(header: string | undefined, method: string, target: string): void {
    if (header === undefined) {
      throw this.unauthorized();
    }
    const token = BEARER.exec(header)?.[1];
    if (token !== undefined) {
      if (!this.tokens.isValid(token)) {
        throw this.#invalidToken();
      }
      return;
    }
    const outcome = this.#digest.check(header, method, target);
    if (outcome === 'stale') {
      throw this.staleNonce();
    }
    if (outcome === 'rejected') {
      throw this.unauthorized();
    }
  }

  /** Revokes the token in the header, and returns the error for it. */
  expireToken(header: string | undefined): Error {
    const token = BEARER.exec(header ?? '')?.[1];
    if (token === undefined) {
      return this.unauthorized();
    }
    this.tokens.revoke(token);
    return this.#invalidToken();
  }

  /** The error that makes a Digest client try again with a new nonce. */
  staleNonce(): ResponseError {
    return this.#challenge(true);
  }

  /** The error for a missing or wrong key, and for a count that is not above the last one. Recorded responses of Atlas are the same for all three. */
  unauthorized(): ResponseError {
    return this.#challenge(false);
  }

  #invalidToken(): AtlasError {
    const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
    return new AtlasError('USER_UNAUTHORIZED', [], { headers });
  }

  /** As recorded in August 2026: without parameters, in another order than all other errors. */
  #challenge(stale: boolean): ResponseError {
    const body = {
      error: 401,
      reason: 'Unauthorized',
      detail: 'You are not authorized for this resource.',
      errorCode: 'UNEXPECTED_ERROR',
    };
    const headers = { 'WWW-Authenticate': this.#digest.challenge(stale) };
    return new ResponseError(jsonResponse(401, body, 'application/json', headers));
  }
}
