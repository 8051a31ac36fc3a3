import type { EmulatorClock } from '../../stores/clock.ts';
import type { Random } from '../../stores/random.ts';
import { AtlasError } from '../errors.ts';
import type { Credentials } from './credentials.ts';
import { DigestAuthenticator } from './digest.ts';
import { TokenStore } from './tokens.ts';

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
    tokenLifetimeSeconds: number,
    nonceLifetimeSeconds: number,
  ) {
    this.credentials = credentials;
    this.tokens = new TokenStore(clock, random, tokenLifetimeSeconds);
    this.#digest = new DigestAuthenticator(clock, random, credentials, nonceLifetimeSeconds);
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
  expireToken(header: string | undefined): AtlasError {
    const token = BEARER.exec(header ?? '')?.[1];
    if (token === undefined) {
      return this.unauthorized();
    }
    this.tokens.revoke(token);
    return this.#invalidToken();
  }

  /** The error that makes a Digest client try again with a new nonce. */
  staleNonce(): AtlasError {
    return this.#challenge('The nonce is stale.', true);
  }

  /** The error for a missing or wrong key, and for a count that is not above the last one. Recorded responses of Atlas are the same for all three. */
  unauthorized(): AtlasError {
    return this.#challenge('You are not authorized for this resource.', false);
  }

  #invalidToken(): AtlasError {
    return new AtlasError(401, 'USER_UNAUTHORIZED', {
      detail: 'The access token is invalid, has expired or was revoked.',
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    });
  }

  #challenge(detail: string, stale: boolean): AtlasError {
    return new AtlasError(401, 'UNEXPECTED_ERROR', {
      detail,
      headers: { 'WWW-Authenticate': this.#digest.challenge(stale) },
    });
  }
}
