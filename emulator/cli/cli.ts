import { type ParseArgsConfig, parseArgs } from 'node:util';
import leven from 'leven';
import ms from 'ms';
import { parseFault } from '../faults/fault.ts';
import { readAddress } from '../stores/address-block.ts';
import { parseSnapshot } from '../stores/seeded-snapshot.ts';
import type { EmulatorOptions } from './options.ts';

/** Options that are a duration: the property, the default, and what it is. */
const DURATIONS = {
  'idle-after': ['idleAfterMs', '5s', 'how long an instance is CREATING'],
  'updating-first': ['updatingFirstMs', '0s', 'how long it then is UPDATING, before it is IDLE'],
  'connection-strings-after': ['connectionStringsAfterMs', '0s', 'time until it has standardSrv'],
  'standard-after': ['standardAfterMs', '0s', 'time until it has standard; never while it is CREATING'],
  updating: ['updatingMs', '0s', 'how long an instance is UPDATING after a change'],
  'protection-lag': ['protectionLagMs', '1s', 'how long DELETE fails after protection was turned off'],
  'delete-lag': ['deleteLagMs', '0s', 'how long a deleted instance keeps its previous state'],
  'delete-after': ['deletedAfterMs', '2s', 'time from the DELETE until the instance is gone'],
  'name-reuse-after': ['nameReuseAfterMs', '0s', 'how long its name is then refused'],
  'user-lag': ['userLagMs', '3s', 'time until a database user can log in'],
  'access-lag': ['accessLagMs', '2s', 'how long an access list entry is PENDING'],
  'restore-after': ['restoredAfterMs', '5s', 'how long a restore job is PENDING and RUNNING'],
  'restore-queued': ['restoreQueuedMs', '0s', 'how long it is QUEUED in between'],
  'index-after': ['indexReadyAfterMs', '5s', 'how long a search index takes until it is READY'],
  'dns-lag': ['dnsLagMs', '1s', 'with --database srv, time until DNS has the host'],
  'token-lifetime': ['tokenLifetimeSeconds', '1h', 'lifetime of access tokens'],
  'nonce-lifetime': ['nonceLifetimeSeconds', '5m', 'lifetime of Digest nonces'],
} as const satisfies Record<string, readonly [keyof EmulatorOptions, string, string]>;

/** Options with any other value: its form, the default, and what it is. */
const VALUES = {
  port: ['NUMBER', '4100', 'port to listen on; 0 for any free port'],
  host: ['ADDRESS', '127.0.0.1', 'address to listen on'],
  'caller-address': ['ADDRESS', undefined, 'client address to assume, instead of the real one'],
  'rate-limit': [
    'CAPACITY/PER_MINUTE',
    undefined,
    'token bucket for each set of endpoints, instead of those of Atlas',
  ],
  'token-limits': ['PER_MINUTE/ACTIVE', '10/100', 'tokens in a minute for one address, and active ones'],
  'user-scopes': ['any|existing|running', 'any', 'clusters that a database user can have in its scopes'],
  database: ['none|direct|srv', 'direct', 'kind of connection strings'],
  mongodb: ['URI', undefined, 'server that stores the data, instead of memory'],
  'dns-port': ['NUMBER', '4153', 'with --database srv, UDP port of the DNS server'],
  'env-file': [
    'FILE',
    undefined,
    'write the address, the service account and the project to FILE, as NAME=value',
  ],
} as const satisfies Record<string, readonly [string, string | undefined, string]>;

/** Options that can be repeated: the form of the value, and what it is. */
const LISTS = {
  fault: ['JSON', 'add a fault'],
  snapshot: ['JSON', 'add a snapshot of an instance'],
  'allow-host': ['NAME', 'accept requests with this name in Host, too'],
} as const;

const SWITCHES = {
  'refuse-updates': 'PATCH fails while an instance is CREATING or a restore into it runs',
  'serverless-gone': 'POST and DELETE of the serverless endpoint return 404',
  'api-access-blocked': 'all API calls return 403: not on the API access list',
  'random-credentials': 'use new credentials and project IDs at every start',
  quiet: 'do not log requests',
  help: 'print this help',
} as const;

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

function helpLine(option: string, meaning: string, fallback?: string): string {
  return `  --${option}`.padEnd(40) + meaning + (fallback === undefined ? '' : ` (default: ${fallback})`);
}

/** The output of `--help`. */
export const HELP = `Emulates the MongoDB Atlas Administration API on this machine, with faults on request.

  npm run emulator -- [options]

${[
  ...Object.entries(VALUES).map(([name, [form, fallback, meaning]]) =>
    helpLine(`${name} ${form}`, meaning, fallback),
  ),
  ...Object.entries(LISTS).map(([name, [form, meaning]]) =>
    helpLine(`${name} ${form}`, `${meaning}; can be repeated`),
  ),
  ...Object.entries(SWITCHES).map(([name, meaning]) => helpLine(name, meaning)),
  '',
  ...Object.entries(DURATIONS).map(([name, [, fallback, meaning]]) =>
    helpLine(`${name} DURATION`, meaning, fallback),
  ),
].join('\n')}

Durations are numbers with a unit, such as 500ms, 5s, 2m or 1h. Faults and snapshots are described in
emulator/README.md.
`;

/** An invalid command line. The message is one line for the user. */
export class UsageError extends Error {}

const text = (fallback?: string) =>
  ({ type: 'string', ...(fallback === undefined ? {} : { default: fallback }) }) as const;

const flags: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
  ...Object.entries(DURATIONS).map(([name, [, fallback]]) => [name, text(fallback)]),
  ...Object.entries(VALUES).map(([name, [, fallback]]) => [name, text(fallback)]),
  ...names(LISTS).map((name) => [name, { type: 'string', multiple: true, default: [] }]),
  ...names(SWITCHES).map((name) => [name, { type: 'boolean', default: false }]),
]);

type Values = Readonly<
  Record<keyof typeof DURATIONS, string> &
    Record<keyof typeof VALUES, string | undefined> &
    Record<keyof typeof LISTS, string[]> &
    Record<keyof typeof SWITCHES, boolean>
>;

/** At most this many letters of a misspelled option differ from the one that is suggested. */
const MAX_DISTANCE = 2;

function parseFlags(args: readonly string[]): Values {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values as Values;
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

function portNumber(name: string, value = ''): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) {
    throw new UsageError(`--${name}: ${value} is not a port number`);
  }
  return port;
}

/** Two numbers with a slash between them. */
function pair(name: 'rate-limit' | 'token-limits', value = ''): [number, number] {
  const [, first, second] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (!first || !second) {
    throw new UsageError(`--${name}: ${value} is not ${VALUES[name][0]}, such as 10/60`);
  }
  return [Number(first), Number(second)];
}

function address(value: string): string {
  if (!readAddress(value)) {
    throw new UsageError(`--caller-address: ${value} is not an IP address`);
  }
  return value;
}

/** One of the words in the form of the option. */
function choice<T extends string>(name: 'database' | 'user-scopes', words: readonly T[], value = ''): T {
  const word = words.find((each) => each === value);
  if (word === undefined) {
    throw new UsageError(`--${name}: ${value} is not one of ${words.join(', ')}`);
  }
  return word;
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

function optionsFrom(values: Values): EmulatorOptions {
  const { mongodb, 'caller-address': caller, 'rate-limit': limit } = values;
  const [capacity, perMinute] = limit === undefined ? [] : pair('rate-limit', limit);
  const [tokensPerMinute, active] = pair('token-limits', values['token-limits']);
  const durations = Object.entries(DURATIONS).map(([name, [property]]) => {
    const ms = duration(name, values[name as keyof typeof DURATIONS]);
    return [property, property.endsWith('Seconds') ? ms / 1000 : ms];
  });
  return {
    ...Object.fromEntries(durations),
    port: portNumber('port', values.port),
    ...(values.host === undefined ? {} : { host: values.host }),
    allowedHosts: values['allow-host'],
    credentials: values['random-credentials'] ? 'random' : 'fixed',
    ...(caller === undefined ? {} : { callerAddress: address(caller) }),
    ...(capacity && perMinute ? { rateLimit: { capacity, perMinute } } : {}),
    tokenLimits: { perMinute: tokensPerMinute, active },
    userScopes: choice('user-scopes', ['any', 'existing', 'running'], values['user-scopes']),
    updatesWhileBusy: values['refuse-updates'] ? 'refused' : 'accepted',
    database: choice('database', ['none', 'direct', 'srv'], values.database),
    ...(mongodb === undefined ? {} : { mongodb }),
    dnsPort: portNumber('dns-port', values['dns-port']),
    serverless: values['serverless-gone'] ? 'gone' : 'available',
    apiAccess: values['api-access-blocked'] ? 'blocked' : 'open',
    faults: values.fault.map((each) => json('fault', each, parseFault)),
    snapshots: values.snapshot.map((each) => json('snapshot', each, parseSnapshot)),
    ...(values.quiet ? {} : { log: (line: string) => console.log(line) }),
  };
}
