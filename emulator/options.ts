import { type EmulatorClock, systemClock } from './clock.ts';
import type { Fault } from './fault.ts';
import { cryptoRandom } from './random.ts';
import type { RateLimit } from './rate-limit.ts';

/** How an emulator behaves. Everything can be left out. */
export interface EmulatorOptions {
  /** Default: any free port. */
  port?: number;
  /** Default: 127.0.0.1. */
  host?: string;
  /** Default: the machine's clock. */
  clock?: EmulatorClock;
  /** Numbers from 0 (included) to 1 (not included), for ids, tokens and nonces. Default: unforeseeable ones. */
  random?: () => number;
  /** How long an instance is CREATING. Default 0: the first look finds it IDLE. */
  idleAfterMs?: number;
  /** When its connection strings appear, counted from its creation. Default 0: the answer to its creation has them. */
  connectionStringsAfterMs?: number;
  /** How long a deleted instance still shows its former state. Default 0. */
  deleteLagMs?: number;
  /** How long after the DELETE it is gone. Default 0. */
  deletedAfterMs?: number;
  /** How long a new or changed database user takes to reach the instances. Default 0. */
  userLagMs?: number;
  /** How long a new entry of the access list is PENDING. Default 0. */
  accessLagMs?: number;
  /** How long after its protection was lifted a DELETE of an instance is still refused. Default 0. */
  protectionLagMs?: number;
  /** How long an instance is UPDATING after a change. Default 0. */
  updatingMs?: number;
  /** The address by which callers are known, such as a public one. Default: the one that they really have. */
  callerAddress?: string;
  /** Default: 3600. */
  tokenLifetimeSeconds?: number;
  /** Default: 300. */
  nonceLifetimeSeconds?: number;
  /** Default: 10,000 at once and 10,000 a minute. */
  rateLimit?: RateLimit;
  /**
   * What the connection strings lead to. `none`: to nothing. `direct`: to a database at an address and port of this machine.
   * `srv`: the same through DNS and TLS, as Atlas has it. Default: `none`.
   */
  database?: 'none' | 'direct' | 'srv';
  /** The URI of a real server that is to be behind the connection strings, with the right to make users. Default: all is in memory. */
  mongodb?: string;
  /** With `srv`, the UDP port of the DNS server. Default: any free one. */
  dnsPort?: number;
  /** With `srv`, how long after the connection strings appear DNS knows the host. Default 0. */
  dnsLagMs?: number;
  /** `gone`: POST and DELETE of the older endpoint answer as removed operations do. Default: `available`. */
  serverless?: 'available' | 'gone';
  /** `blocked`: the caller's address is not on the API's own access list. Default: `open`. */
  apiAccess?: 'open' | 'blocked';
  /** Faults that wait for the first requests. */
  faults?: Fault[];
  /** Takes one line for each request. Default: nobody does. */
  log?: (line: string) => void;
}

/** The options with every default filled in, where there is one. */
export type Settings = Readonly<
  Required<Omit<EmulatorOptions, 'callerAddress' | 'mongodb'>> &
    Pick<EmulatorOptions, 'callerAddress' | 'mongodb'>
>;

/** Fills in the defaults. */
export function withDefaults(options: EmulatorOptions): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    clock: systemClock,
    random: cryptoRandom,
    idleAfterMs: 0,
    connectionStringsAfterMs: 0,
    deleteLagMs: 0,
    deletedAfterMs: 0,
    userLagMs: 0,
    accessLagMs: 0,
    protectionLagMs: 0,
    updatingMs: 0,
    tokenLifetimeSeconds: 3600,
    nonceLifetimeSeconds: 300,
    rateLimit: { capacity: 10_000, perMinute: 10_000 },
    database: 'none',
    dnsPort: 0,
    dnsLagMs: 0,
    serverless: 'available',
    apiAccess: 'open',
    faults: [],
    log: () => {},
    ...options,
  };
}
