import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { project } from './project.ts';

function summary(...args: string[]): { status: number | null; stdout: string } {
  const script = join(process.cwd(), 'tools/summary.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout };
}

test('the summary of CI counts tests and steps, and fails if one failed or has no result', () => {
  const good = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  const bad = { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 };
  const root = project({ 'good.json': JSON.stringify(good), 'bad.json': JSON.stringify(bad) });
  const goodFile = join(root, 'good.json');
  const badFile = join(root, 'bad.json');
  const noFile = join(root, 'none.json');
  expect(summary('3', '0', goodFile)).toEqual({ status: 0, stdout: '8 passed, 0 failed\n' });
  expect(summary('3', '0', goodFile, goodFile)).toEqual({ status: 0, stdout: '13 passed, 0 failed\n' });
  expect(summary('3', '2', badFile, goodFile)).toEqual({ status: 1, stdout: '13 passed, 4 failed\n' });
  expect(summary('3', '0', noFile)).toEqual({ status: 1, stdout: '3 passed, 1 failed\n' });
});
