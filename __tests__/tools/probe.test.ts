import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { environmentFor } from '../../emulator/env-file.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'probe-'));
let emulator: Emulator | undefined;

afterEach(() => emulator?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the probe with the credentials of the emulator in its environment. */
async function probe(args: string[], environment: Record<string, string> = {}) {
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
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

describe('the probe', () => {
  test('plays one life of a database, deletes it, and reports what it saw, without secrets', async () => {
    emulator = await startEmulator({
      database: 'direct',
      idleAfterMs: 1_500,
      deletedAfterMs: 1_500,
      serverless: 'gone',
    });
    const file = join(folder, 'report.md');
    const { status, stdout, stderr } = await probe(['--yes', '--report', file]);
    expect([status, stderr]).toEqual([0, '']);
    expect(emulator.instances()).toEqual([]);
    expect([emulator.users(), emulator.accessList()]).toEqual([[], []]);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '✓ A token with a wrong secret: 401 invalid_client (assumed: 401 invalid_client)',
        '✓ Tags while DELETING: empty (assumed: empty)',
        '✓ PATCH of tags while CREATING: 200 (assumed: 200)',
        '✓ A search index becomes READY: yes (assumed: yes)',
      ]),
    );
    const report = readFileSync(file, 'utf8');
    expect(report).toContain('| ✓ | PATCH of tags replaces all of them | yes | yes |');
    expect(report).toMatch(/- Wait until it is IDLE: \d/);
    const { clientId, clientSecret } = emulator.credentials;
    for (const secret of [clientId, clientSecret, emulator.project.id]) {
      expect(stdout + report).not.toContain(secret);
    }
  });

  test('deletes what it created if something goes wrong', async () => {
    emulator = await startEmulator({ database: 'direct' });
    emulator.addFault({ kind: 'status', status: 403, operation: 'listSnapshots', times: 'forever' });
    emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' });
    const { stdout } = await probe(['--yes', '--report', join(folder, 'wrong.md')]);
    expect(stdout).toContain('✗ A search index becomes READY: no: ');
    expect(emulator.instances()).toEqual([]);
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
      stderr: expect.stringContaining('The environment lacks a service account'),
    });
  });
});
