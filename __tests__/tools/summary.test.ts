import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { project } from './project.ts';

function summary(...args: string[]): { status: number | null; stdout: string } {
  const script = join(process.cwd(), 'tools/summary.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout };
}

test('counts tests and steps', () => {
  const good = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  const bad = { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 };
  const root = project({ 'good.json': JSON.stringify(good), 'bad.json': JSON.stringify(bad) });
  expect(summary(join(root, 'good.json'), '3', '0')).toEqual({ status: 0, stdout: '8 passed, 0 failed\n' });
  expect(summary(join(root, 'bad.json'), '3', '2')).toEqual({ status: 1, stdout: '8 passed, 4 failed\n' });
  expect(summary(join(root, 'none.json'), '3', '0')).toEqual({ status: 1, stdout: '3 passed, 1 failed\n' });
});
