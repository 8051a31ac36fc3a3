import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { dist } from '../../tools/checks/dist.ts';
import { licenses } from '../../tools/checks/licenses.ts';
import { outcome, project } from './project.ts';

test('the check of dist/ reports every file that a build changes', async () => {
  const root = project({
    'tools/build.ts': `import { rmSync, writeFileSync } from 'node:fs';
      for (const name of ['same.js', 'changed.js', 'new.js']) writeFileSync('dist/' + name, 'built');
      rmSync('dist/removed.js', { force: true });`,
    'dist/same.js': 'built',
    'dist/changed.js': 'committed',
    'dist/removed.js': 'committed',
  });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  execFileSync('git', ['add', '.'], { cwd: root });
  const { problems } = await outcome(dist, root);
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'dist/changed.js',
    'dist/new.js',
    'dist/removed.js',
  ]);
  execFileSync('git', ['add', '.'], { cwd: root });
  expect((await outcome(dist, root)).problems).toEqual([]);
});

test('the check of licenses allows more for packages that are not part of the bundle', async () => {
  const packages = {
    '': {},
    'node_modules/a': { license: 'MIT' },
    'node_modules/b': { license: 'GPL-3.0' },
    'node_modules/c': { license: 'CC-BY-4.0' },
    'node_modules/d': { license: 'CC-BY-4.0', dev: true },
    'node_modules/e': { dev: true },
    'node_modules/f': { link: true },
  };
  const { problems } = await outcome(
    licenses,
    project({ 'package-lock.json': JSON.stringify({ packages }) }),
  );
  expect(problems).toEqual([
    'node_modules/b has the license GPL-3.0, which is not allowed.',
    'node_modules/c has the license CC-BY-4.0, which is not allowed.',
    'node_modules/e has the license undefined, which is not allowed.',
  ]);
});

test('a check that is unknown, or fails, fails the command', () => {
  const check = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/check.ts', ...args], { encoding: 'utf8' });
  expect(check('bogus')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Unknown check; the checks are actions,'),
  });
  expect(check('contract', 'size')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('✓ size'),
    stderr: expect.stringContaining("The path of MongoDB's API description is missing or wrong"),
  });
});
