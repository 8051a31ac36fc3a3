import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dist } from '../../tools/checks/dist.ts';
import { archiveSize } from '../../tools/checks/size.ts';
import { runProgram } from '../../tools/process.ts';
import { outcome, project } from './project.ts';

test('files in dist/ that a build changes', async () => {
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

test('the size of the files in the index', () => {
  const root = project({ 'a.txt': 'text' });
  runProgram('git', ['init', '--quiet'], root);
  const empty = archiveSize(root);
  runProgram('git', ['add', 'a.txt'], root);
  expect(archiveSize(root)).toBeGreaterThan(empty);
});

test('a program that cannot be run', () => {
  expect(() => runProgram('there-is-no-such-program', [], '.')).toThrow(
    'Failed to run there-is-no-such-program',
  );
});

test('the command lists the checks', () => {
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), 'tools/check.ts'), ...args], { encoding: 'utf8' });
  expect(check()).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('with one or more of actions,'),
  });
  expect(check('bogus')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Unknown check; the checks are actions,'),
  });
  expect(check('contract')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("The path of MongoDB's API description is missing or wrong"),
  });
  expect(check('size')).toMatchObject({ status: 0, stdout: expect.stringContaining('✓ size') });
});
