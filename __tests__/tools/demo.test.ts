import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('the demo shows the life of a database, in plain text outside a terminal', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/demo.ts'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('provider: expected AWS, AZURE or GCP; got "ACME"');
  expect(stdout).toContain('✓ A query in the next step finds {"_id":1,"item":"lamp","price":42}');
  expect(stdout).toMatch(/✓ Only "staging" is left\n\nResult\n {2}✓ Atlas got \d+ requests/);
  expect(stdout).not.toContain('\u001b');
});
