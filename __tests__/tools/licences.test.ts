import { expect, test } from '@jest/globals';
import { licences, satisfies } from '../../tools/checks/licences.ts';
import { outcome, project } from './project.ts';

test('reads the licences of the lockfile, and of packages of the repository', async () => {
  const packages = {
    '': { license: 'MIT' },
    'node_modules/local': { link: true, resolved: 'packages/local' },
    'packages/local': {},
    'node_modules/fine': { license: 'ISC' },
    'node_modules/tool': { license: 'BlueOak-1.0.0', dev: true },
    'node_modules/viral': { license: 'GPL-3.0-only' },
    'node_modules/loose': { license: 'BlueOak-1.0.0' },
    'node_modules/viral-tool': { license: 'AGPL-3.0', dev: true },
  };
  const root = project({
    'package-lock.json': JSON.stringify({ packages }),
    'packages/local/package.json': '{}',
  });
  expect((await outcome(licences, root)).problems).toEqual([
    'packages/local has the licence none, which is not allowed in production.',
    'node_modules/viral has the licence GPL-3.0-only, which is not allowed in production.',
    'node_modules/loose has the licence BlueOak-1.0.0, which is not allowed in production.',
    'node_modules/viral-tool has the licence AGPL-3.0, which is not allowed in development.',
  ]);
});

test.each([
  ['MIT', true],
  ['GPL-2.0', false],
  ['(MIT OR GPL-2.0)', true],
  ['GPL-2.0 OR ISC', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-2.0', false],
  ['SEE LICENSE IN file', false],
])('%s is allowed: %s', (expression, allowed) => {
  expect(satisfies(expression, ['MIT', 'ISC'])).toBe(allowed);
});
