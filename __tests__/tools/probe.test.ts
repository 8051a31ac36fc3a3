import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { environmentFor } from '../../emulator/cli/env-file.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { Api } from '../../tools/probe/api.ts';

const folder = mkdtempSync(join(tmpdir(), 'probe-'));
let emulator: Emulator | undefined;

afterEach(() => emulator?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the probe with the credentials of the emulator in its environment. */
function startProbe(args: string[], environment: Record<string, string> = {}) {
  const script = join(process.cwd(), 'tools/probe.ts');
  const credentials = emulator ? environmentFor(emulator) : {};
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--no-warnings', script, ...args], {
    env: { PATH, HOME, ...credentials, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([status]) => ({ status, stdout, stderr }));
  return { child, ended };
}

function probe(args: string[], environment: Record<string, string> = {}) {
  return startProbe(args, environment).ended;
}

/** The cells of the table in a report, without its head. */
function readTable(report: string): string[][] {
  const lines = report.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

describe('the probe', () => {
  test('runs one database through its lifecycle, and reports what it saw, without secrets', async () => {
    emulator = await startEmulator({
      database: 'direct',
      idleAfterMs: 1_500,
      deletedAfterMs: 1_500,
      serverless: 'gone',
    });
    const file = join(folder, 'report.md');
    const { publicKey, privateKey } = emulator.credentials;
    const { status, stdout, stderr } = await probe(['--yes', '--report', file], {
      MONGODB_ATLAS_PUBLIC_API_KEY: publicKey,
      MONGODB_ATLAS_PRIVATE_API_KEY: privateKey,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(emulator.instances()).toEqual([]);
    expect([emulator.users(), emulator.accessList()]).toEqual([[], []]);
    const report = readFileSync(file, 'utf8');
    expect(stdout).toContain(report);
    const rows = readTable(report);
    expect(rows.filter(([mark]) => mark !== '✓')).toEqual([]);
    expect(rows).toEqual(
      expect.arrayContaining([
        [
          '✓',
          'A token with a wrong secret',
          '401 invalid_client',
          expect.stringContaining('401 invalid_client, "'),
        ],
        [
          '✓',
          'An API key that does not exist',
          '401 UNEXPECTED_ERROR',
          expect.stringContaining('not authorized'),
        ],
        ['✓', 'An API key with `nc` in quotes', '200', '200'],
        ['✓', 'PATCH of tags while CREATING', '200', '200'],
        ['✓', 'PATCH of tags replaces all of them while IDLE', 'yes', 'yes'],
        ['✓', '`standardSrv` in the response to the POST', 'there', 'there'],
        [
          '✓',
          'POST of a database user whose scope is the instance',
          '201 while CREATING',
          '201 while CREATING',
        ],
        ['✓', 'A search index becomes READY', 'yes', 'yes'],
        ['✓', 'Tags while DELETING', 'empty', 'empty'],
      ]),
    );
    expect(report).toMatch(/- Wait until a login succeeds: \d/);
    expect(report).toMatch(/- From the POST to IDLE: \d\.\d s/);
    expect(report).toMatch(/^201 POST \/api\/atlas\/v2\/groups\/PROJECT\/flexClusters \(\d+ ms\)$/m);
    const secrets = [...Object.values(emulator.credentials), emulator.project.id, '127.0.0.1'];
    expect(secrets.filter((secret) => report.includes(secret))).toEqual([]);
  });

  test('does the same with an API key alone, and reports what it could not see', async () => {
    emulator = await startEmulator({ database: 'direct', idleAfterMs: 1_500, deletedAfterMs: 500 });
    emulator.addFault({ kind: 'status', status: 403, operation: 'createAccessList', times: 'forever' });
    const { publicKey, privateKey } = emulator.credentials;
    const file = join(folder, 'api-key.md');
    const { status, stderr } = await probe(['--yes', '--report', file], {
      MONGODB_ATLAS_CLIENT_ID: '',
      MONGODB_ATLAS_PUBLIC_KEY: publicKey,
      MONGODB_ATLAS_PRIVATE_KEY: privateKey,
    });
    expect([status, stderr]).toEqual([1, '']);
    const report = readFileSync(file, 'utf8');
    expect(readTable(report)).toEqual(
      expect.arrayContaining([
        ['✓', 'An instance that does not exist', '404 CLUSTER_NOT_FOUND', expect.anything()],
        ['✗', 'POST to the access list', 'accepted', expect.stringContaining('refused: 403')],
        ['–', 'Status of the entry directly after that', 'PENDING or ACTIVE', 'not seen'],
        ['✓', 'GET after the deletion', '404 CLUSTER_NOT_FOUND', expect.anything()],
      ]),
    );
    expect(report).toContain('The action failed (create)');
    expect(report).not.toContain(privateKey);
    expect(emulator.instances()).toEqual([]);
  });

  test('deletes what it created when it is interrupted', async () => {
    emulator = await startEmulator({ database: 'direct', idleAfterMs: 600_000, deletedAfterMs: 500 });
    const { users, onRequest } = emulator;
    const hasUser = new Promise<void>((resolve) => {
      onRequest(() => {
        if (users().length > 0) {
          resolve();
        }
      });
    });
    const running = startProbe(['--yes', '--report', join(folder, 'interrupted.md')]);
    await hasUser;
    running.child.kill('SIGTERM');
    const { status, stdout, stderr } = await running.ended;
    expect([status, stderr]).toEqual([1, 'Interrupted. Deleting what the probe has created.\n']);
    expect(stdout).toContain('The action failed (create)');
    expect([emulator.instances(), emulator.users(), emulator.accessList()]).toEqual([[], [], []]);
  });

  test('deletes what it created if something goes wrong', async () => {
    emulator = await startEmulator({ database: 'direct' });
    emulator.addFault({ kind: 'status', status: 403, operation: 'listSnapshots', times: 'forever' });
    emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' });
    const { stdout } = await probe(['--yes', '--report', join(folder, 'wrong.md')]);
    expect(stdout).toMatch(/^\| ✗ +\| A search index becomes READY +\| yes +\| no: /m);
    expect(emulator.instances()).toEqual([]);
  });

  test('waits for the step if a question fails, and then deletes what it created', async () => {
    emulator = await startEmulator({ database: 'direct', idleAfterMs: 500, deletedAfterMs: 500 });
    const file = join(folder, 'question.md');
    emulator.onRequest(({ operation }) => {
      if (operation === 'createFlexCluster') {
        emulator?.addFault({ kind: 'status', status: 503, operation: 'updateFlexCluster', times: 1 });
        emulator?.addFault({ kind: 'reset', operation: 'listSnapshots', times: 1 });
      }
    });
    const { status, stdout } = await probe(['--yes', '--report', file]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\| ✗ +\| PATCH of tags while CREATING +\| 200 +\| 503/m);
    expect(stdout).toMatch(
      /^\| – +\| PATCH of tags replaces all of them while CREATING +\| yes +\| not seen/m,
    );
    expect(stdout).toContain('- fetch failed');
    expect([emulator.instances(), emulator.users(), emulator.accessList()]).toEqual([[], [], []]);
  });

  test('sends nothing in clear text over a network', async () => {
    emulator = await startEmulator();
    const { status, stderr } = await probe(['--yes'], { MONGODB_ATLAS_BASE_URL: 'http://cloud.example.com' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('is not an https URL')]);
  });

  test('sends `nc` in quotes when it asks about them', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization ?? '');
      response
        .writeHead(401, { 'WWW-Authenticate': 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5' })
        .end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const apiKey = { publicKey: 'public', privateKey: 'private' };
    const api = new Api(url, { baseUrl: url, projectId: 'p', serviceAccount: undefined, apiKey });
    await api.requestWithKey(apiKey, 'GET', '/flexClusters', '2024-11-13', { quoted: true });
    await api.requestWithKey(apiKey, 'GET', '/flexClusters', '2024-11-13');
    server.close();
    expect(seen).toEqual([
      '',
      expect.stringContaining(', nc="00000001"'),
      '',
      expect.stringContaining(', nc=00000001'),
    ]);
  });

  test('does not spend money without consent', async () => {
    emulator = await startEmulator();
    const { status, stderr } = await probe([]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Use --yes to agree to that.')]);
    expect(emulator.requests).toEqual([]);
  });

  test('says what it needs', async () => {
    expect(await probe(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--yes') });
    expect(await probe(['--no'])).toMatchObject({ status: 2 });
    emulator = await startEmulator();
    expect(await probe(['--yes'], { MONGODB_ATLAS_PROJECT_ID: '' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('The environment lacks credentials'),
    });
  });
});
