import type { EmulatorClock } from '../../stores/clock.ts';
import { type Random, randomWord } from '../../stores/random.ts';
import { AtlasError } from '../errors.ts';
import { oauthError } from '../response.ts';

const WINDOW_MINUTES = 1;

/** Limits of the token endpoint. */
export interface TokenLimits {
  /** How many tokens a service account gets in a minute from one address. */
  readonly perMinute: number;
  /** How many of its tokens can be active, that is, neither expired nor revoked. */
  readonly active: number;
}

/** The access tokens of the service account that were issued and have not been revoked. */
export class TokenStore {
  readonly lifetimeSeconds: number;
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #limits: TokenLimits;
  readonly #expiry = new Map<string, number>();
  /** The requests of each address in its current minute. */
  readonly #windows = new Map<string, { readonly endsAt: number; readonly count: number }>();

  constructor(clock: EmulatorClock, random: Random, lifetimeSeconds: number, limits: TokenLimits) {
    this.#clock = clock;
    this.#random = random;
    this.lifetimeSeconds = lifetimeSeconds;
    this.#limits = limits;
  }

  /** Throws a 429 or 403 if a limit is reached. */
  issue(address: string): string {
    const now = this.#clock.now();
    const { perMinute, active } = this.#limits;
    const last = this.#windows.get(address);
    const isOver = last === undefined || now >= last.endsAt;
    const window = isOver ? { endsAt: now + WINDOW_MINUTES * 60_000, count: 0 } : last;
    this.#windows.set(address, { ...window, count: window.count + 1 });
    if (window.count >= perMinute) {
      // As seen, without Retry-After.
      throw new AtlasError('RATE_LIMITED', ['/api/oauth/token', perMinute, WINDOW_MINUTES]);
    }
    for (const [token, expiry] of this.#expiry) {
      if (now >= expiry) {
        this.#expiry.delete(token);
      }
    }
    if (this.#expiry.size >= active) {
      const description =
        'Access Token limit reached. Please use the existing Access Token or create a new Service Account.';
      throw oauthError(403, 'access_denied', description);
    }
    const token = `eyJ${randomWord(this.#random, 61)}`;
    this.#expiry.set(token, now + this.lifetimeSeconds * 1000);
    return token;
  }

  /** Does nothing if the token is unknown (RFC 7009, 2.2). */
  revoke(token: string): void {
    this.#expiry.delete(token);
  }

  /** Whether the token was issued here, and has neither expired nor been revoked. */
  isValid(token: string): boolean {
    const expiry = this.#expiry.get(token);
    return expiry !== undefined && this.#clock.now() < expiry;
  }
}
