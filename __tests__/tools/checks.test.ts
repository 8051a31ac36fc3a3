import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dist } from '../../tools/checks/dist.ts';
import { archiveSize } from '../../tools/checks/size.ts';
import { runProgram } from '../../tools/process.ts';
import { outcome, project } from './project.ts';

test('what a build changes in dist/', async () => {
  const root = project({
    'tools/build.ts': `import { rmSync, writeFileSync } from 'node:fs';
      for (const name of ['same.js', 'changed.js', 'new.js']) writeFileSync('dist/' + name, 'built');
      rmSync('dist/stray.js', { force: true });`,
    'dist/same.js': 'built',
    'dist/changed.js': 'committed',
    'dist/stray.js': 'committed',
  });
  runProgram('git', ['init', '--quiet'], root);
  runProgram('git', ['add', '.'], root);
  const { problems } = await outcome(dist, root);
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'dist/changed.js',
    'dist/new.js',
    'dist/stray.js',
  ]);
  runProgram('git', ['add', '.'], root);
  expect((await outcome(dist, root)).problems).toEqual([]);
});

test('size of what is in the index', () => {
  const root = project({ 'a.txt': 'text' });
  runProgram('git', ['init', '--quiet'], root);
  const empty = archiveSize(root);
  runProgram('git', ['add', 'a.txt'], root);
  expect(archiveSize(root)).toBeGreaterThan(empty);
});

test('a program that cannot be run', () => {
  expect(() => runProgram('there-is-no-such-program', [], '.')).toThrow(
    'there-is-no-such-program could not be run',
  );
});

test('the command says what it can check', () => {
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), 'tools/check.ts'), ...args], { encoding: 'utf8' });
  expect(check()).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Say what to check: actions,'),
  });
  expect(check('bogus')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no check of this name'),
  });
  expect(check('contract')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no description of the API'),
  });
  expect(check('size')).toMatchObject({ status: 0, stdout: expect.stringContaining('✓ size') });
});
