import { parseArgs } from 'node:util';
import ms from 'ms';
import { readAddress } from './address-block.ts';
import { parseFault } from './fault.ts';
import type { Emulator } from './index.ts';
import type { EmulatorOptions } from './options.ts';

/** What `--help` prints. */
export const HELP = `An Atlas for one machine: the MongoDB Atlas Administration API, emulated, with faults on request.

  npm run emulator -- [options]

  --port NUMBER                     port to listen on (default: 4100; 0: any free one)
  --host ADDRESS                    address to listen on (default: 127.0.0.1)
  --idle-after DURATION             how long an instance is CREATING (default: 5s)
  --connection-strings-after DURATION
                                    when its connection strings appear (default: 0s)
  --delete-lag DURATION             how long a deleted instance still shows its former state (default: 0s)
  --delete-after DURATION           how long after the DELETE it is gone (default: 2s)
  --user-lag DURATION               how long a database user takes to reach the instances (default: 3s)
  --access-lag DURATION             how long an entry of the access list is PENDING (default: 2s)
  --protection-lag DURATION         how long a DELETE is refused after protection was lifted (default: 1s)
  --updating DURATION               how long an instance is UPDATING after a change (default: 0s)
  --caller-address ADDRESS          the address by which callers are known (default: their own)
  --token-lifetime DURATION         how long access tokens live (default: 1h)
  --nonce-lifetime DURATION         how long Digest nonces live (default: 5m)
  --rate-limit CAPACITY/PER_MINUTE  the token bucket (default: 10000/10000)
  --database none|direct|srv        what the connection strings lead to (default: direct)
  --mongodb URI                     a real server to put behind them (default: all is in memory)
  --dns-port NUMBER                 with --database srv, the UDP port of the DNS server (default: 4153)
  --dns-lag DURATION                with --database srv, how long DNS lags behind (default: 1s)
  --serverless-gone                 the older endpoint no longer creates or deletes
  --api-access-blocked              this machine is not on the API's own access list
  --fault JSON                      make a coming request fail; may be repeated
  --quiet                           do not log requests
  --help                            print this

Durations are written 500ms, 5s, 2m or 1h. Faults are described in emulator/README.md.
`;

/** A command line that cannot be understood; its message is one line for the user. */
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
  'caller-address': { type: 'string' },
  'token-lifetime': { type: 'string', default: '1h' },
  'nonce-lifetime': { type: 'string', default: '5m' },
  'rate-limit': { type: 'string', default: '10000/10000' },
  database: { type: 'string', default: 'direct' },
  mongodb: { type: 'string' },
  'dns-port': { type: 'string', default: '4153' },
  'dns-lag': { type: 'string', default: '1s' },
  'serverless-gone': { type: 'boolean', default: false },
  'api-access-blocked': { type: 'boolean', default: false },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values;
  } catch (error) {
    // Node adds advice on positional arguments, which there are none of here.
    const [sentence] = (error as Error).message.split(/\.?\s+To specify|\n/);
    throw new UsageError(sentence ?? '');
  }
}

function duration(name: string, value: string): number {
  if (!/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(value)) {
    throw new UsageError(`--${name}: ${value} is not a duration such as 500ms, 5s or 2m`);
  }
  return ms(value as ms.StringValue);
}

function portNumber(name: string, value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new UsageError(`--${name}: ${value} is not a port`);
  return port;
}

function rateLimit(value: string): { capacity: number; perMinute: number } {
  const [, capacity, perMinute] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (!capacity || !perMinute)
    throw new UsageError(`--rate-limit: ${value} is not CAPACITY/PER_MINUTE, such as 10/60`);
  return { capacity: Number(capacity), perMinute: Number(perMinute) };
}

function address(value: string): string {
  if (!readAddress(value)) throw new UsageError(`--caller-address: ${value} is not an address`);
  return value;
}

function databaseKind(value: string): 'none' | 'direct' | 'srv' {
  if (value === 'none' || value === 'direct' || value === 'srv') return value;
  throw new UsageError(`--database: ${value} is not none, direct or srv`);
}

function fault(text: string) {
  try {
    return parseFault(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`--fault: ${(error as Error).message.replaceAll('\n', ' ')}`);
  }
}

/** Reads the command line. Returns `undefined` if help was asked for. */
export function readCommandLine(args: readonly string[]): EmulatorOptions | undefined {
  const values = parseFlags(args);
  if (values.help) return undefined;
  const caller = values['caller-address'];
  const stringsAfter = values['connection-strings-after'];
  return {
    port: portNumber('port', values.port),
    host: values.host,
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
    ...(caller === undefined ? {} : { callerAddress: address(caller) }),
    tokenLifetimeSeconds: duration('token-lifetime', values['token-lifetime']) / 1000,
    nonceLifetimeSeconds: duration('nonce-lifetime', values['nonce-lifetime']) / 1000,
    rateLimit: rateLimit(values['rate-limit']),
    database: databaseKind(values.database),
    ...(values.mongodb === undefined ? {} : { mongodb: values.mongodb }),
    dnsPort: portNumber('dns-port', values['dns-port']),
    dnsLagMs: duration('dns-lag', values['dns-lag']),
    serverless: values['serverless-gone'] ? 'gone' : 'available',
    apiAccess: values['api-access-blocked'] ? 'blocked' : 'open',
    faults: values.fault.map(fault),
    ...(values.quiet ? {} : { log: (line: string) => console.log(line) }),
  };
}

/** What is printed once the emulator listens. Its credentials open nothing but itself, so they may be shown. */
export function greeting({ url, credentials, project, dns }: Emulator): string {
  const { clientId, clientSecret, publicKey, privateKey } = credentials;
  return `Atlas emulator listening on ${url}

  service account   ${clientId}
                    ${clientSecret}
  API key           ${publicKey}
                    ${privateKey}
  project           ${project.id} (${project.name})

In a workflow:

      - uses: OWNER/ephemeral-atlas@v1
        with:
          base-url: ${url}
          client-id: ${clientId}
          client-secret: ${clientSecret}
          project: ${project.id}

As a runner hands it to the action:

  env 'INPUT_BASE-URL=${url}' \\
      'INPUT_CLIENT-ID=${clientId}' \\
      'INPUT_CLIENT-SECRET=${clientSecret}' \\
      'INPUT_PROJECT=${project.id}' COMMAND

${dns ? resolving(url, dns) : ''}Stop it with Ctrl+C.
`;
}

/** How a Node program finds and trusts the instances, whose hosts only the emulator's own DNS server knows. */
function resolving(url: string, dns: string): string {
  return `The hosts of instances are known to the DNS server on ${dns} (UDP). For a Node program:

  curl --silent ${url}/_emulator/ca.pem > atlas-emulator-ca.pem
  export NODE_EXTRA_CA_CERTS=$PWD/atlas-emulator-ca.pem ATLAS_EMULATOR_DNS=${dns}
  export NODE_OPTIONS=--import=${new URL('./database/resolve.ts', import.meta.url)}

`;
}
