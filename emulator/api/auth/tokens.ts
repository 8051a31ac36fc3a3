import type { EmulatorClock } from '../../stores/clock.ts';
import { type Random, randomWord } from '../../stores/random.ts';

/** The access tokens that were issued and have not been revoked. */
export class TokenStore {
  readonly lifetimeSeconds: number;
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #expiry = new Map<string, number>();

  constructor(clock: EmulatorClock, random: Random, lifetimeSeconds: number) {
    this.#clock = clock;
    this.#random = random;
    this.lifetimeSeconds = lifetimeSeconds;
  }

  issue(): string {
    const token = `eyJ${randomWord(this.#random, 61)}`;
    this.#expiry.set(token, this.#clock.now() + this.lifetimeSeconds * 1000);
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
