import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readCommandLine, type UsageError } from '../../emulator/cli/cli.ts';
import type { Emulator } from '../../emulator/index.ts';
import { basic, send, sendForm } from './client.ts';

// The tests run as lib/__tests__/emulator/main.test.js, beside lib/emulator.
const MAIN = fileURLToPath(new URL('../../emulator/main.js', import.meta.url));

type Child = ChildProcessByStdio<null, Readable, Readable>;
const children: Child[] = [];

afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
  }
});

/** Starts the command line, and collects its output. Without `--`, Node.js reads the option --env-file itself. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--', MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const printed = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    printed.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    printed.error += chunk;
  });
  return { child, printed };
}

async function run(...args: string[]) {
  const { child, printed } = start(...args);
  const [code] = await once(child, 'close');
  return { code, ...printed };
}

async function listening(...args: string[]) {
  const { child, printed } = start('--port', '0', ...args);
  while (!printed.out.includes('Ctrl+C')) {
    await once(child.stdout, 'data');
  }
  const words = printed.out.split(/\s+/);
  const find = (pattern: RegExp) => words.find((word) => pattern.test(word)) ?? '';
  const credentials = { clientId: find(/^mdb_sa_id_/), clientSecret: find(/^mdb_sa_sk_/) };
  return { child, printed, url: find(/^http:/), projectId: find(/^[0-9a-f]{24}$/), credentials };
}

describe('the command line', () => {
  test('prints its address and credentials, which work', async () => {
    const { child, printed, url, projectId, credentials } = await listening('--token-lifetime', '90s');
    expect(printed.out).toContain(`base-url: ${url}`);
    expect(printed.out).toContain(`INPUT_PROJECT=${projectId}`);

    const emulator = { url, credentials } as Parameters<typeof sendForm>[0];
    const response = await sendForm(emulator, 'token', { grant_type: 'client_credentials' }, basic(emulator));
    expect(response).toMatchObject({ status: 200, json: { expires_in: 90 } });
    expect(printed.out).toContain('POST /api/oauth/token -> 200 (token)');

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('accepts faults, and logs nothing with --quiet', async () => {
    const { child, printed, url, credentials } = await listening(
      '--quiet',
      '--caller-address',
      '203.0.113.9',
      '--fault',
      '{"kind":"html","operation":"token"}',
      '--fault',
      '{"kind":"status","operation":"token"}',
    );
    const emulator = { url, credentials } as Emulator;
    const ask = () => sendForm(emulator, 'token', { grant_type: 'client_credentials' }, basic(emulator));
    const responses = [await ask(), await ask(), await ask()];
    expect(responses.map(({ status }) => status)).toEqual([503, 500, 200]);
    const { json } = await send(`${url}/api/private/ipinfo`, {
      headers: { Authorization: `Bearer ${responses[2]?.json.access_token}` },
    });
    expect(json).toEqual({ currentIpv4Address: '203.0.113.9' });
    expect(printed.out).not.toContain('POST');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('accepts snapshots', async () => {
    const snapshot = {
      instance: 'live',
      project: 'other',
      documents: { app: { people: [{ name: 'Ann' }] } },
    };
    const { url, printed } = await listening('--restore-after', '1m', '--snapshot', JSON.stringify(snapshot));
    const { json } = await send(`${url}/_emulator/instances`);
    expect(json).toMatchObject([{ name: 'live', project: 'other', stateName: 'IDLE', tags: {} }]);
    expect(printed.out).toMatch(/other project {5}[0-9a-f]{24} \(backup\+source\)/);
    expect((await send(`${url}/_emulator/restore-jobs`)).json).toEqual([]);
  });

  test('prints help', async () => {
    const { code, out, error } = await run('--help');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const option of [
      '--port',
      '--idle-after',
      '--rate-limit',
      '--serverless-gone',
      '--protection-lag',
      '--fault',
      '--restore-after',
      '--snapshot',
    ]) {
      expect(out).toContain(option);
    }
  });

  test.each([
    [['--nope'], "Unknown option '--nope': --help lists all options"],
    [['--idle-afer', '5s'], "Unknown option '--idle-afer': did you mean --idle-after?"],
    [['extra'], "Unexpected argument 'extra': --help lists all options"],
    [['--port'], "Option '--port <value>' argument missing: --help lists all options"],
    [['--port', '70000'], '--port: 70000 is not a port number'],
    [['--idle-after', '5'], '--idle-after: 5 is not a duration, such as 500ms, 5s or 2m'],
    [['--rate-limit', '10'], '--rate-limit: 10 is not CAPACITY/PER_MINUTE, such as 10/60'],
    [['--token-limits', 'x'], '--token-limits: x is not PER_MINUTE/ACTIVE, such as 10/60'],
    [['--database', 'x'], '--database: x is not one of none, direct, srv'],
    [['--user-lag', 'x'], '--user-lag: x is not a duration, such as 500ms, 5s or 2m'],
    [['--caller-address', '1.2.3'], '--caller-address: 1.2.3 is not an IP address'],
    [['--fault', '{'], '--fault: '],
    [['--fault', '{"kind":"hang","x":1}'], '--fault: fault: Unrecognized key: "x"'],
    [['--snapshot', '{}'], '--snapshot: instance: '],
  ])('rejects %j in one line', (args, message) => {
    let error = '';
    try {
      readCommandLine(args);
    } catch (thrown) {
      error = (thrown as UsageError).message;
    }
    expect(error.startsWith(message)).toBe(true);
    expect(error).not.toContain('\n');
  });

  test('ends with exit code 2 and one line if an option is invalid', async () => {
    expect(await run('--nope')).toEqual({
      code: 2,
      out: '',
      error: "emulator: Unknown option '--nope': --help lists all options\n",
    });
    const { code, error } = await run('--port', '0', '--env-file', '/no/such/folder/env');
    expect(code).toBe(2);
    expect(error).toMatch(/^emulator: --env-file: \/no\/such\/folder\/env cannot be written: .*\n$/);
  });

  test('says in one line what to do if a port is in use', async () => {
    const { url } = await listening();
    const port = new URL(url).port;
    const { code, error } = await run('--port', port);
    expect(code).toBe(2);
    expect(error).toBe(
      `emulator: Port ${port} is in use: stop the program that uses it, or choose another port with --port (0 for any free port)\n`,
    );
  });

  test('says in one line what to do if the port of the DNS server is in use', async () => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const port = String(socket.address().port);
    const { code, error } = await run('--port', '0', '--database', 'srv', '--dns-port', port);
    socket.close();
    expect(code).toBe(2);
    expect(error).toContain(`emulator: Port ${port} is in use`);
    expect(error).toContain('--dns-port');
  });

  test('has the same credentials and project at every start without --random-credentials', async () => {
    const [first, second, random] = await Promise.all([
      listening(),
      listening(),
      listening('--random-credentials'),
    ]);
    const identity = ({ credentials, projectId }: typeof first) => ({ ...credentials, projectId });
    expect(identity(second)).toEqual(identity(first));
    for (const [name, value] of Object.entries(identity(random))) {
      expect(value).toBeTruthy();
      expect(identity(first)).not.toHaveProperty(name, value);
    }
  });

  test('writes a new file that a shell can source, for its owner only, and follows no link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
    const file = join(folder, 'atlas.env');
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'of somebody else', { mode: 0o644 });
    // On Windows, links need a privilege.
    if (process.platform !== 'win32') {
      symlinkSync(elsewhere, file);
    }
    const { url, projectId, credentials } = await listening('--env-file', file);
    const lines = readFileSync(file, 'utf8');
    const mode = lstatSync(file).mode & 0o777;
    expect(readFileSync(elsewhere, 'utf8')).toBe('of somebody else');
    rmSync(folder, { recursive: true });
    expect(lines).toBe(
      `MONGODB_ATLAS_BASE_URL=${url}
MONGODB_ATLAS_CLIENT_ID=${credentials.clientId}
MONGODB_ATLAS_CLIENT_SECRET=${credentials.clientSecret}
MONGODB_ATLAS_PROJECT_ID=${projectId}
`,
    );
    // A value that a shell or GitHub's runner would change needs quotes, which only one of them removes.
    for (const line of lines.trimEnd().split('\n')) {
      expect(line).toMatch(/^[A-Z_]+=[\w:/.-]+$/);
    }
    if (process.platform !== 'win32') {
      expect(mode).toBe(0o600);
    }
  });
});
