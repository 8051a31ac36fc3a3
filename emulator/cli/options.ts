import type { TokenLimits } from '../api/auth/tokens.ts';
import type { RateLimit } from '../api/rate-limit.ts';
import type { Fault } from '../faults/fault.ts';
import { type EmulatorClock, systemClock } from '../stores/clock.ts';
import { cryptoRandom } from '../stores/random.ts';
import type { SeededSnapshot } from '../stores/seeded-snapshot.ts';

/** All options that have a default. By default, nothing takes any time. */
const DEFAULTS = {
  /** 0 means any free port. */
  port: 0,
  host: '127.0.0.1',
  /** Names in `Host` that are accepted besides those of loopback addresses and `host`. */
  allowedHosts: [] as readonly string[],
  clock: systemClock as EmulatorClock,
  /** Returns numbers from 0 (inclusive) to 1 (exclusive), for IDs, tokens and nonces. */
  random: cryptoRandom as () => number,
  /** The credentials, and the IDs of the projects. `fixed`: the same at every start. */
  credentials: 'random' as 'random' | 'fixed',
  /** How long an instance is CREATING. With 0, the first GET returns IDLE. */
  idleAfterMs: 0,
  /** How long a new instance is UPDATING between CREATING and IDLE. */
  updatingFirstMs: 0,
  /** Time from the creation until the instance has `standardSrv`. With 0, the response to the POST contains it. */
  connectionStringsAfterMs: 0,
  /** Time from the creation until it has `standard`, too; never while it is CREATING. */
  standardAfterMs: 0,
  /** How long a deleted instance keeps its previous state. */
  deleteLagMs: 0,
  /** Time from the DELETE until the instance is gone. */
  deletedAfterMs: 0,
  /** How long the name of an instance that is gone cannot be used again. */
  nameReuseAfterMs: 0,
  /** How long a new or changed database user takes to reach the instances. */
  userLagMs: 0,
  /** How long a new access list entry is PENDING. */
  accessLagMs: 0,
  /** How long a DELETE fails after termination protection was turned off. */
  protectionLagMs: 0,
  /** How long an instance is UPDATING after a change. */
  updatingMs: 0,
  /** How long a restore job is PENDING and RUNNING. With 0, the first GET returns COMPLETED. */
  restoredAfterMs: 0,
  /** How long a restore job is QUEUED, between PENDING and RUNNING. */
  restoreQueuedMs: 0,
  /** How long a search index takes until it is READY, and a deleted one until it is gone. */
  indexReadyAfterMs: 0,
  tokenLifetimeSeconds: 3600,
  /** The limits of the token endpoint, which are those of Atlas. */
  tokenLimits: { perMinute: 10, active: 100 } as TokenLimits,
  nonceLifetimeSeconds: 300,
  /** Replaces properties of the limits of all sets of endpoints, which are those of Atlas. */
  rateLimit: {} as Partial<RateLimit>,
  /**
   * The kind of connection strings. `none`: nothing listens there. `direct`: an address and port of this machine.
   * `srv`: host names that need DNS and TLS, as in Atlas.
   */
  database: 'none' as 'none' | 'direct' | 'srv',
  /** With `srv`, the UDP port of the DNS server. 0 means any free port. */
  dnsPort: 0,
  /** With `srv`, time from the first connection strings until DNS has the host. */
  dnsLagMs: 0,
  /**
   * The clusters that a database user can have in its scopes: also those that do not exist, only `existing` ones, or only
   * those that are no longer CREATING. Otherwise, ATLAS_SCOPE_CLUSTER_NOT_FOUND.
   */
  userScopes: 'any' as 'any' | 'existing' | 'running',
  /** `refused`: PATCH of an instance fails while it is CREATING or a restore into it runs. */
  updatesWhileBusy: 'accepted' as 'accepted' | 'refused',
  /** `gone`: POST and DELETE of the serverless endpoint return 404. */
  serverless: 'available' as 'available' | 'gone',
  /** `blocked`: all API calls fail, because the client address is not on the API access list. */
  apiAccess: 'open' as 'open' | 'blocked',
  faults: [] as readonly Fault[],
  snapshots: [] as readonly SeededSnapshot[],
  /** Called with one line for each request. */
  log: (() => {}) as (line: string) => void,
};

interface OptionalSettings {
  /** The client address to assume, such as a public one. Default: the real one. */
  readonly callerAddress?: string;
  /** The URI of a server that stores the data. Its user must be allowed to create users. Default: data is in memory. */
  readonly mongodb?: string;
  /** Accepts a request of the control API with this token to stop. Default: none. */
  readonly stop?: { readonly token: string; readonly onRequest: () => void };
}

export type EmulatorOptions = Partial<typeof DEFAULTS> & OptionalSettings;

export type Settings = Readonly<typeof DEFAULTS> & OptionalSettings;

export function withDefaults(options: EmulatorOptions): Settings {
  return { ...DEFAULTS, ...options };
}
