import type { EmulatorClock } from '../clock.ts';
import { AtlasError } from '../errors.ts';
import type { Random } from '../random.ts';
import { type Credentials, makeCredentials } from './credentials.ts';
import { DigestGuard } from './digest.ts';
import { TokenStore } from './tokens.ts';

const BEARER = /^bearer +(\S+)$/i;

/** Decides who may use the Administration API: holders of a token, and users of the API key. */
export class Authenticator {
  readonly credentials: Credentials;
  readonly tokens: TokenStore;
  readonly #digest: DigestGuard;

  constructor(
    clock: EmulatorClock,
    random: Random,
    tokenLifetimeSeconds: number,
    nonceLifetimeSeconds: number,
  ) {
    this.credentials = makeCredentials(random);
    this.tokens = new TokenStore(clock, random, tokenLifetimeSeconds);
    this.#digest = new DigestGuard(clock, random, this.credentials, nonceLifetimeSeconds);
  }

  /** Refuses a request whose `Authorization` does not let it in. */
  require(header: string | undefined, method: string, target: string): void {
    if (header === undefined) throw this.refuse();
    const token = BEARER.exec(header)?.[1];
    if (token !== undefined) {
      if (!this.tokens.accepts(token)) throw this.#tokenRefused();
      return;
    }
    const outcome = this.#digest.check(header, method, target);
    if (outcome === 'stale') throw this.staleNonce();
    if (outcome === 'refused') throw this.refuse();
  }

  /** Makes the token in the header worthless, and returns the refusal that goes with it. */
  expire(header: string | undefined): AtlasError {
    const token = BEARER.exec(header ?? '')?.[1];
    if (token === undefined) return this.refuse();
    this.tokens.revoke(token);
    return this.#tokenRefused();
  }

  /** The refusal that asks a Digest client to try again with a new nonce. */
  staleNonce(): AtlasError {
    return this.#challenge('The nonce is stale.', true);
  }

  /** The refusal of a wrong key, of a request without one, and of a count that did not grow: recorded answers of Atlas do not tell them apart. */
  refuse(): AtlasError {
    return this.#challenge('You are not authorized for this resource.', false);
  }

  #tokenRefused(): AtlasError {
    return new AtlasError(401, 'USER_UNAUTHORIZED', {
      detail: 'The access token is not valid: it has expired or was revoked.',
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
