import { parseArgs } from 'node:util';
import ms from 'ms';
import { readAddress } from './address-block.ts';
import { parseFault } from './fault.ts';
import type { Emulator } from './index.ts';
import type { EmulatorOptions } from './options.ts';
import { parseSnapshot } from './seeded-snapshot.ts';

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
  --rate-limit CAPACITY/PER_MINUTE  token bucket for all API calls (default: 10000/10000)
  --database none|direct|srv        kind of connection strings (default: direct)
  --mongodb URI                     server that stores the data (default: in memory)
  --dns-port NUMBER                 with --database srv, UDP port of the DNS server (default: 4153)
  --dns-lag DURATION                with --database srv, time until DNS has the host (default: 1s)
  --serverless-gone                 POST and DELETE of the serverless endpoint return 404
  --api-access-blocked              all API calls return 403: not on the API access list
  --fault JSON                      add a fault; can be repeated
  --snapshot JSON                   add a snapshot of an instance; can be repeated
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
  'rate-limit': { type: 'string', default: '10000/10000' },
  database: { type: 'string', default: 'direct' },
  mongodb: { type: 'string' },
  'dns-port': { type: 'string', default: '4153' },
  'dns-lag': { type: 'string', default: '1s' },
  'serverless-gone': { type: 'boolean', default: false },
  'api-access-blocked': { type: 'boolean', default: false },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  snapshot: { type: 'string', multiple: true, default: [] as string[] },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values;
  } catch (error) {
    // Node.js adds advice on positional arguments, which this program does not have.
    const [sentence] = (error as Error).message.split(/\.?\s+To specify|\n/);
    throw new UsageError(sentence ?? '');
  }
}

function duration(name: string, value: string): number {
  if (!/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(value)) {
    throw new UsageError(`--${name}: ${value} is not a duration, such as 500ms, 5s or 2m`);
  }
  return ms(value as ms.StringValue);
}

function portNumber(name: string, value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new UsageError(`--${name}: ${value} is not a port number`);
  return port;
}

function rateLimit(value: string): { capacity: number; perMinute: number } {
  const [, capacity, perMinute] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (!capacity || !perMinute)
    throw new UsageError(`--rate-limit: ${value} is not CAPACITY/PER_MINUTE, such as 10/60`);
  return { capacity: Number(capacity), perMinute: Number(perMinute) };
}

function address(value: string): string {
  if (!readAddress(value)) throw new UsageError(`--caller-address: ${value} is not an IP address`);
  return value;
}

function databaseKind(value: string): 'none' | 'direct' | 'srv' {
  if (value === 'none' || value === 'direct' || value === 'srv') return value;
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

/** Parses the command line. Returns `undefined` for `--help`. Throws a UsageError. */
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
    restoredAfterMs: duration('restore-after', values['restore-after']),
    indexReadyAfterMs: duration('index-after', values['index-after']),
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
    faults: values.fault.map((text) => json('fault', text, parseFault)),
    snapshots: values.snapshot.map((text) => json('snapshot', text, parseSnapshot)),
    ...(values.quiet ? {} : { log: (line: string) => console.log(line) }),
  };
}

/** Printed when the emulator listens. Its credentials are valid only for itself, so they can be shown. */
export function startupMessage({ url, credentials, project, otherProject, dns }: Emulator): string {
  const { clientId, clientSecret, publicKey, privateKey } = credentials;
  return `Atlas emulator listening on ${url}

  service account   ${clientId}
                    ${clientSecret}
  API key           ${publicKey}
                    ${privateKey}
  project           ${project.id} (${project.name})
  other project     ${otherProject.id} (${otherProject.name})

In a workflow:

      - uses: OWNER/ephemeral-atlas@v1
        with:
          base-url: ${url}
          client-id: ${clientId}
          client-secret: ${clientSecret}
          project: ${project.id}

As environment variables, which is how a runner passes inputs to an action:

  env 'INPUT_BASE-URL=${url}' \\
      'INPUT_CLIENT-ID=${clientId}' \\
      'INPUT_CLIENT-SECRET=${clientSecret}' \\
      'INPUT_PROJECT=${project.id}' COMMAND

${dns ? dnsInstructions(url, dns) : ''}Stop it with Ctrl+C.
`;
}

/** How a Node.js program resolves the host names of instances, and trusts their certificates. */
function dnsInstructions(url: string, dns: string): string {
  return `The DNS server on ${dns} (UDP) resolves the host names of instances. For a Node.js program:

  curl --silent ${url}/_emulator/ca.pem > atlas-emulator-ca.pem
  export NODE_EXTRA_CA_CERTS=$PWD/atlas-emulator-ca.pem ATLAS_EMULATOR_DNS=${dns}
  export NODE_OPTIONS=--import=${new URL('./database/resolve.ts', import.meta.url)}

`;
}
