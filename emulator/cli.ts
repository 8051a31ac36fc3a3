import { parseArgs } from 'node:util';
import ms from 'ms';
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
                                    when its connection strings appear (default: when it is IDLE)
  --delete-lag DURATION             how long a deleted instance still shows its former state (default: 0s)
  --delete-after DURATION           how long after the DELETE it is gone (default: 2s)
  --token-lifetime DURATION         how long access tokens live (default: 1h)
  --nonce-lifetime DURATION         how long Digest nonces live (default: 5m)
  --rate-limit CAPACITY/PER_MINUTE  the token bucket (default: 10000/10000)
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
  'token-lifetime': { type: 'string', default: '1h' },
  'nonce-lifetime': { type: 'string', default: '5m' },
  'rate-limit': { type: 'string', default: '10000/10000' },
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

function portNumber(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new UsageError(`--port: ${value} is not a port`);
  return port;
}

function rateLimit(value: string): { capacity: number; perMinute: number } {
  const [, capacity, perMinute] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (!capacity || !perMinute)
    throw new UsageError(`--rate-limit: ${value} is not CAPACITY/PER_MINUTE, such as 10/60`);
  return { capacity: Number(capacity), perMinute: Number(perMinute) };
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
  const stringsAfter = values['connection-strings-after'];
  return {
    port: portNumber(values.port),
    host: values.host,
    idleAfterMs: duration('idle-after', values['idle-after']),
    ...(stringsAfter === undefined
      ? {}
      : { connectionStringsAfterMs: duration('connection-strings-after', stringsAfter) }),
    deleteLagMs: duration('delete-lag', values['delete-lag']),
    deletedAfterMs: duration('delete-after', values['delete-after']),
    tokenLifetimeSeconds: duration('token-lifetime', values['token-lifetime']) / 1000,
    nonceLifetimeSeconds: duration('nonce-lifetime', values['nonce-lifetime']) / 1000,
    rateLimit: rateLimit(values['rate-limit']),
    serverless: values['serverless-gone'] ? 'gone' : 'available',
    apiAccess: values['api-access-blocked'] ? 'blocked' : 'open',
    faults: values.fault.map(fault),
    ...(values.quiet ? {} : { log: (line: string) => console.log(line) }),
  };
}

/** What is printed once the emulator listens. Its credentials open nothing but itself, so they may be shown. */
export function greeting({ url, credentials, project }: Emulator): string {
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

Stop it with Ctrl+C.
`;
}
