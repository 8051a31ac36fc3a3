import type { Origin, Role } from '../../types.ts';
import type { Login } from './login.ts';

/**
 * Atlas refuses an expiry of more than a week by its own clock (`EXPIRATION_DATE_EXCEEDS_MAX`). The five minutes are a margin for runners
 * with a fast clock.
 */
const MAX_LIFETIME_MS = 7 * 24 * 3_600_000 - 5 * 60_000;

/** The access to an instance that a step grants. It is chosen before the first request, so that clean-up knows what to look for. */
export interface AccessPlan {
  readonly projectId: string;
  /** The name of the instance. */
  readonly name: string;
  readonly instanceId: string;
  /** Identifies the step: a label of its database user, and part of the comments of its access list entries. */
  readonly ownerToken: string;
  readonly origin: Origin;
  /** The database user to create; undefined for none. */
  readonly user: UserPlan | undefined;
  /** The addresses to add to the access list; undefined for none. */
  readonly allowIp:
    | {
        /** Whether to add the public address of this runner. */
        readonly runner: boolean;
        /** Blocks in canonical form, see `parseBlock`. */
        readonly blocks: readonly string[];
      }
    | undefined;
  /** When Atlas deletes the entries, and a user with the lifetime `job`: milliseconds since the epoch, see `accessExpiry`. */
  readonly expiresAt: number;
}

/** A database user. */
export interface UserPlan {
  readonly login: Login;
  readonly roles: readonly Role[];
  /** Whether the user is deleted with the job or with the instance. */
  readonly lifetime: 'job' | 'instance';
}

/**
 * When access expires, in milliseconds since the epoch. Whole seconds, because Atlas returns dates without fractions. A full week is
 * shortened by a few minutes.
 */
export function accessExpiry(now: number, lifetimeMs: number): number {
  return Math.ceil((now + Math.min(lifetimeMs, MAX_LIFETIME_MS)) / 1_000) * 1_000;
}
