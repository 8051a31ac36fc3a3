import { randomBytes } from 'node:crypto';
import type { AllowIp, Claim, Origin, Role } from '../../types.ts';

/**
 * Atlas refuses an expiry of more than a week by its own clock (`EXPIRATION_DATE_EXCEEDS_MAX`). The five minutes are a margin for runners
 * with a fast clock.
 */
const MAX_LIFETIME_MS = 7 * 24 * 3_600_000 - 5 * 60_000;
/** The number of random bytes in a password: twice the 128 bits that are considered secure. */
const RANDOM_BYTES = 32;

/** The access to an instance that a step grants. It is chosen before the first request, so that clean-up knows what to look for. */
export interface AccessPlan {
  readonly claim: Claim;
  readonly origin: Origin;
  /** The database user to create; undefined for none. */
  readonly user: UserPlan | undefined;
  /** The addresses to add to the access list; undefined for none. */
  readonly allowIp: AllowIp | undefined;
  /** When Atlas deletes the entries, and a user with the lifetime `job`: milliseconds since the epoch, see `accessExpiry`. */
  readonly expiresAt: number;
}

export interface UserPlan {
  readonly login: Login;
  readonly roles: readonly Role[];
  /** Whether the user is deleted with the job or with the instance. */
  readonly lifetime: 'job' | 'instance';
}

/** The user name and password for an instance. Both are secret. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/**
 * Generates a random login. Base64url needs no encoding in a URI (RFC 3986, 2.3), and a letter comes first, because programs take a
 * password that starts with `-` for an option.
 */
export function generateLogin(): Login {
  return {
    username: `ephemeral-${randomBytes(RANDOM_BYTES / 2).toString('base64url')}`,
    password: `p${randomBytes(RANDOM_BYTES).toString('base64url')}`,
  };
}

/**
 * When access expires, in milliseconds since the epoch. Whole seconds, because Atlas returns dates without fractions. A full week is
 * shortened by a few minutes.
 */
export function accessExpiry(now: number, lifetimeMs: number): number {
  return Math.ceil((now + Math.min(lifetimeMs, MAX_LIFETIME_MS)) / 1_000) * 1_000;
}
