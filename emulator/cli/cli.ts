import { parseArgs } from 'node:util';
import leven from 'leven';
import ms from 'ms';
import { parseFault } from '../faults/fault.ts';
import { readAddress } from '../stores/address-block.ts';
import { parseSnapshot } from '../stores/seeded-snapshot.ts';
import type { EmulatorOptions } from './options.ts';

/** The output of `--help`. */
export const HELP = `Emulates the MongoDB Atlas Administration API on this machine, with faults on request.

  npm run emulator -- [options]

  --port NUMBER                     port to listen on; 0 for any free port (default: 4100)
  --host ADDRESS                    address to listen on (default: 127.0.0.1)
  --idle-after DURATION             how long an instance is CREATING (default: 5s)
  --connection-strings-after DURATION
                                    time from creation until it has connection strings (default: 0s)
  --delete-lag DURATION             how long a deleted instance keeps its previous state (default: 0s)
  --delete-after DURATION           time from the DELETE until the instance is gone (default: 2s)
  --user-lag DURATION               time until a database user can log in (default: 3s)
  --access-lag DURATION             how long an access list entry is PENDING (default: 2s)
  --protection-lag DURATION         how long DELETE fails after termination protection was turned off
                                    (default: 1s)
  --updating DURATION               how long an instance is UPDATING after a change (default: 0s)
  --restore-after DURATION          time until a restore job is COMPLETED (default: 5s)
  --index-after DURATION            how long a search index takes until it is READY (default: 5s)
  --caller-address ADDRESS          client address to assume (default: the real one)
  --token-lifetime DURATION         lifetime of access tokens (default: 1h)
  --nonce-lifetime DURATION         lifetime of Digest nonces (default: 5m)
  --rate-limit CAPACITY/PER_MINUTE  token bucket for each set of endpoints, such as flexClusters
                                    (default: that of Atlas for each)
  --database none|direct|srv        kind of connection strings (default: direct)
  --mongodb URI                     server that stores the data (default: in memory)
  --dns-port NUMBER                 with --database srv, UDP port of the DNS server (default: 4153)
  --dns-lag DURATION                with --database srv, time until DNS has the host (default: 1s)
  --serverless-gone                 POST and DELETE of the serverless endpoint return 404
  --api-access-blocked              all API calls return 403: not on the API access list
  --fault JSON                      add a fault; can be repeated
  --snapshot JSON                   add a snapshot of an instance; can be repeated
  --random-credentials              use new credentials and project IDs at every start
  --env-file FILE                   write the address, the service account and the project to FILE, as NAME=value
  --quiet                           do not log requests
  --help                            print this help

Durations are numbers with a unit, such as 500ms, 5s, 2m or 1h. Faults and snapshots are described in
emulator/README.md.
`;

/** An invalid command line. The message is one line for the user. */
export class UsageError extends Error {}

const flags = {
  port: { type: 'string', default: '4100' },
  host: { type: 'string', default: '127.0.0.1' },
  'idle-after': { type: 'string', default: '5s' },
  'connection-strings-after': { type: 'string' },
  'delete-lag': { type: 'string', default: '0s' },
  'delete-after': { type: 'string', default: '2s' },
  'user-lag': { type: 'string', default: '3s' },
  'access-lag': { type: 'string', default: '2s' },
  'protection-lag': { type: 'string', default: '1s' },
  updating: { type: 'string', default: '0s' },
  'restore-after': { type: 'string', default: '5s' },
  'index-after': { type: 'string', default: '5s' },
  'caller-address': { type: 'string' },
  'token-lifetime': { type: 'string', default: '1h' },
  'nonce-lifetime': { type: 'string', default: '5m' },
  'rate-limit': { type: 'string' },
  database: { type: 'string', default: 'direct' },
  mongodb: { type: 'string' },
  'dns-port': { type: 'string', default: '4153' },
  'dns-lag': { type: 'string', default: '1s' },
  'serverless-gone': { type: 'boolean', default: false },
  'api-access-blocked': { type: 'boolean', default: false },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  snapshot: { type: 'string', multiple: true, default: [] as string[] },
  'random-credentials': { type: 'boolean', default: false },
  'env-file': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** At most this many letters of a misspelled option differ from the one that is suggested. */
const MAX_DISTANCE = 2;

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values;
  } catch (error) {
    // Node.js adds advice on positional arguments, which this program does not have.
    const [sentence = ''] = (error as Error).message.split(/\.?\s+To specify|\. This command|\n/);
    throw new UsageError(`${sentence}: ${advice(sentence)}`);
  }
}

/** What to do about an option that does not exist or has no value. */
function advice(sentence: string): string {
  const unknown = /^Unknown option '--([^']*)'/.exec(sentence)?.[1];
  const similar = Object.keys(flags).find((name) => leven(name, unknown ?? '') <= MAX_DISTANCE);
  return unknown && similar ? `did you mean --${similar}?` : '--help lists all options';
}

function duration(name: string, value: string): number {
  if (!/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(value)) {
    throw new UsageError(`--${name}: ${value} is not a duration, such as 500ms, 5s or 2m`);
  }
  return ms(value as ms.StringValue);
}

function portNumber(name: string, value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) {
    throw new UsageError(`--${name}: ${value} is not a port number`);
  }
  return port;
}

function rateLimit(value: string): { capacity: number; perMinute: number } {
  const [, capacity, perMinute] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (!capacity || !perMinute) {
    throw new UsageError(`--rate-limit: ${value} is not CAPACITY/PER_MINUTE, such as 10/60`);
  }
  return { capacity: Number(capacity), perMinute: Number(perMinute) };
}

function address(value: string): string {
  if (!readAddress(value)) {
    throw new UsageError(`--caller-address: ${value} is not an IP address`);
  }
  return value;
}

function databaseKind(value: string): 'none' | 'direct' | 'srv' {
  if (value === 'none' || value === 'direct' || value === 'srv') {
    return value;
  }
  throw new UsageError(`--database: ${value} is not none, direct or srv`);
}

/** The value of an option in JSON. */
function json<T>(name: string, text: string, parse: (value: unknown) => T): T {
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`--${name}: ${(error as Error).message.replaceAll('\n', ' ')}`);
  }
}

export interface CommandLine {
  readonly options: EmulatorOptions;
  /** The file for the environment variables of clients. */
  readonly envFile: string | undefined;
}

/** Parses the command line. Returns `undefined` for `--help`. Throws a UsageError. */
export function readCommandLine(args: readonly string[]): CommandLine | undefined {
  const values = parseFlags(args);
  return values.help ? undefined : { options: optionsFrom(values), envFile: values['env-file'] };
}

function optionsFrom(values: ReturnType<typeof parseFlags>): EmulatorOptions {
  const caller = values['caller-address'];
  const stringsAfter = values['connection-strings-after'];
  const limit = values['rate-limit'];
  return {
    port: portNumber('port', values.port),
    host: values.host,
    credentials: values['random-credentials'] ? 'random' : 'fixed',
    idleAfterMs: duration('idle-after', values['idle-after']),
    ...(stringsAfter === undefined
      ? {}
      : { connectionStringsAfterMs: duration('connection-strings-after', stringsAfter) }),
    deleteLagMs: duration('delete-lag', values['delete-lag']),
    deletedAfterMs: duration('delete-after', values['delete-after']),
    userLagMs: duration('user-lag', values['user-lag']),
    accessLagMs: duration('access-lag', values['access-lag']),
    protectionLagMs: duration('protection-lag', values['protection-lag']),
    updatingMs: duration('updating', values.updating),
    restoredAfterMs: duration('restore-after', values['restore-after']),
    indexReadyAfterMs: duration('index-after', values['index-after']),
    ...(caller === undefined ? {} : { callerAddress: address(caller) }),
    tokenLifetimeSeconds: duration('token-lifetime', values['token-lifetime']) / 1000,
    nonceLifetimeSeconds: duration('nonce-lifetime', values['nonce-lifetime']) / 1000,
    ...(limit === undefined ? {} : { rateLimit: rateLimit(limit) }),
    database: databaseKind(values.database),
    ...(values.mongodb === undefined ? {} : { mongodb: values.mongodb }),
    dnsPort: portNumber('dns-port', values['dns-port']),
    dnsLagMs: duration('dns-lag', values['dns-lag']),
    serverless: values['serverless-gone'] ? 'gone' : 'available',
    apiAccess: values['api-access-blocked'] ? 'blocked' : 'open',
    faults: values.fault.map((text) => json('fault', text, parseFault)),
    snapshots: values.snapshot.map((text) => json('snapshot', text, parseSnapshot)),
    ...(values.quiet ? {} : { log: (line: string) => console.log(line) }),
  };
}
