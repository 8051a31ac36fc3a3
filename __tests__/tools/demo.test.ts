import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Runs the demo with its output in a pipe. */
function demo(...args: string[]) {
  const script = join(process.cwd(), 'tools/demo.ts');
  return spawnSync(process.execPath, ['--no-warnings', script, ...args], { encoding: 'utf8' });
}

test('shows the life of a database, in plain text where there is no terminal', () => {
  const { status, stdout, stderr } = demo();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('✗ provider: expected AWS, AZURE or GCP; got "ACME"');
  expect(stdout).toContain('✓ A query in the next step finds {"_id":1,"item":"lamp","price":42}');
  expect(stdout).toMatch(/✓ Only "staging" is left\n\nResult\n {2}✓ Atlas got \d+ requests/);
  expect(stdout).not.toContain('\u001b');
});

test('explains itself', () => {
  expect(demo('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run demo') });
  expect(demo('--fast')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Unknown option '--fast'/),
  });
});
