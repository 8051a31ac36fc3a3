import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { environmentFor } from '../../emulator/cli/env-file.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';

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
    // If the signal cuts off a request that creates something, post looks for its result for 30 s.
  }, 90_000);

  test('sends nothing without consent, without a project, or in clear text over a network', async () => {
    emulator = await startEmulator();
    const refusals = await Promise.all([
      probe([]),
      probe(['--yes'], { MONGODB_ATLAS_PROJECT_ID: '' }),
      probe(['--yes'], { MONGODB_ATLAS_BASE_URL: 'http://cloud.example.com' }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([2, 2, 2]);
    expect(refusals.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      expect.stringContaining('Use --yes to agree to that.'),
      expect.stringContaining('The environment lacks credentials or the ID of a project'),
      expect.stringContaining('is not an https URL'),
    ]);
    expect(emulator.requests).toEqual([]);
  });
});
