import type { TokenLimits } from '../api/auth/tokens.ts';
import type { RateLimit } from '../api/rate-limit.ts';
import type { Fault } from '../faults/fault.ts';
import { type EmulatorClock, systemClock } from '../stores/clock.ts';
import { cryptoRandom } from '../stores/random.ts';
import type { SeededSnapshot } from '../stores/seeded-snapshot.ts';

export interface EmulatorOptions {
  /** Default: 0, which means any free port. */
  port?: number;
  /** Default: 127.0.0.1. */
  host?: string;
  /** Names in `Host` that are accepted besides those of loopback addresses and `host`. Default: none. */
  allowedHosts?: string[];
  /** Accepts a request of the control API with this token to stop. Default: none. */
  stop?: { readonly token: string; readonly onRequest: () => void };
  /** Default: the system clock. */
  clock?: EmulatorClock;
  /** Returns numbers from 0 (inclusive) to 1 (exclusive), for IDs, tokens and nonces. Default: cryptographically random. */
  random?: () => number;
  /** The credentials, and the IDs of the projects. `fixed`: the same at every start. Default: `random`. */
  credentials?: 'random' | 'fixed';
  /** How long an instance is CREATING. Default: 0, so the first GET returns IDLE. */
  idleAfterMs?: number;
  /** How long a new instance is UPDATING between CREATING and IDLE. Default: 0. */
  updatingFirstMs?: number;
  /** Time from the creation until the instance has `standardSrv`. Default: 0, so the response to the POST contains it. */
  connectionStringsAfterMs?: number;
  /** Time from the creation until it has `standard`, too; never while it is CREATING. Default: 0. */
  standardAfterMs?: number;
  /** How long a deleted instance keeps its previous state. Default: 0. */
  deleteLagMs?: number;
  /** Time from the DELETE until the instance is gone. Default: 0. */
  deletedAfterMs?: number;
  /** How long the name of an instance that is gone cannot be used again. Default: 0. */
  nameReuseAfterMs?: number;
  /** How long a new or changed database user takes to reach the instances. Default: 0. */
  userLagMs?: number;
  /** How long a new access list entry is PENDING. Default: 0. */
  accessLagMs?: number;
  /** How long a DELETE fails after termination protection was turned off. Default: 0. */
  protectionLagMs?: number;
  /** How long an instance is UPDATING after a change. Default: 0. */
  updatingMs?: number;
  /** How long a restore job is PENDING and RUNNING. Default: 0, so the first GET returns COMPLETED. */
  restoredAfterMs?: number;
  /** How long a restore job is QUEUED, between PENDING and RUNNING. Default: 0. */
  restoreQueuedMs?: number;
  /** How long a search index takes until it is READY, and a deleted one until it is gone. Default: 0. */
  indexReadyAfterMs?: number;
  /** The client address to assume, such as a public one. Default: the real one. */
  callerAddress?: string;
  /** Default: 3600. */
  tokenLifetimeSeconds?: number;
  /** The limits of the token endpoint. Default: those of Atlas, 10 a minute and 100 active tokens. */
  tokenLimits?: TokenLimits;
  /** Default: 300. */
  nonceLifetimeSeconds?: number;
  /** Replaces properties of the limits of all sets of endpoints. Default: the limits of Atlas. */
  rateLimit?: Partial<RateLimit>;
  /**
   * The kind of connection strings. `none`: nothing listens there. `direct`: an address and port of this machine.
   * `srv`: host names that need DNS and TLS, as in Atlas. Default: `none`.
   */
  database?: 'none' | 'direct' | 'srv';
  /** The URI of a server that stores the data. Its user must be allowed to create users. Default: data is in memory. */
  mongodb?: string;
  /** With `srv`, the UDP port of the DNS server. Default: 0, which means any free port. */
  dnsPort?: number;
  /** With `srv`, time from the first connection strings until DNS has the host. Default: 0. */
  dnsLagMs?: number;
  /**
   * The clusters that a new or changed database user can have in its scopes: also those that do not exist, only `existing`
   * ones, or only those that are no longer CREATING. Otherwise, ATLAS_SCOPE_CLUSTER_NOT_FOUND. Default: `any`.
   */
  userScopes?: 'any' | 'existing' | 'running';
  /** `refused`: PATCH of an instance fails while it is CREATING or a restore into it runs. Default: `accepted`. */
  updatesWhileBusy?: 'accepted' | 'refused';
  /** `gone`: POST and DELETE of the serverless endpoint return 404. Default: `available`. */
  serverless?: 'available' | 'gone';
  /** `blocked`: all API calls fail, because the client address is not on the API access list. Default: `open`. */
  apiAccess?: 'open' | 'blocked';
  faults?: Fault[];
  snapshots?: SeededSnapshot[];
  /** Called with one line for each request. */
  log?: (line: string) => void;
}

type Optional = 'callerAddress' | 'mongodb' | 'stop';

/** Options without a default remain optional. */
export type Settings = Readonly<Required<Omit<EmulatorOptions, Optional>> & Pick<EmulatorOptions, Optional>>;

export function withDefaults(options: EmulatorOptions): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    allowedHosts: [],
    clock: systemClock,
    random: cryptoRandom,
    credentials: 'random',
    idleAfterMs: 0,
    updatingFirstMs: 0,
    connectionStringsAfterMs: 0,
    standardAfterMs: 0,
    deleteLagMs: 0,
    deletedAfterMs: 0,
    nameReuseAfterMs: 0,
    userLagMs: 0,
    accessLagMs: 0,
    protectionLagMs: 0,
    updatingMs: 0,
    restoredAfterMs: 0,
    restoreQueuedMs: 0,
    indexReadyAfterMs: 0,
    tokenLifetimeSeconds: 3600,
    tokenLimits: { perMinute: 10, active: 100 },
    nonceLifetimeSeconds: 300,
    rateLimit: {},
    database: 'none',
    dnsPort: 0,
    dnsLagMs: 0,
    userScopes: 'any',
    updatesWhileBusy: 'accepted',
    serverless: 'available',
    apiAccess: 'open',
    faults: [],
    snapshots: [],
    log: () => {},
    ...options,
  };
}
