import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const dist = join(process.cwd(), 'dist');
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

/** The MongoDB driver imports its optional peers where it catches the failure. */
function optionalPeersOfTheDriver(): string[] {
  const manifest = readFileSync(join(process.cwd(), 'node_modules/mongodb/package.json'), 'utf8');
  return Object.keys(JSON.parse(manifest).peerDependenciesMeta);
}

// ncc exits with 0 after an import that it could not resolve, and writes a call that fails when it is reached.
test('the bundle contains all its imports', () => {
  const unresolved = scripts.flatMap((name) =>
    [...readFileSync(join(dist, name), 'utf8').matchAll(/eval\("require"\)\("([^"]*)"\)/g)].map(
      ([, id]) => id,
    ),
  );
  expect(unresolved.toSorted()).toEqual(optionalPeersOfTheDriver().toSorted());
});

test('Node.js can load every file of the bundle', () => {
  const code = `for (const name of ${JSON.stringify(scripts.filter((name) => name.endsWith('index.js')))}) await import('./' + name);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: dist,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['create', 1, 'Input project'],
  ['cleanup', 0, 'Nothing to clean up'],
  ['delete', 1, 'Input project'],
  ['sweep', 1, 'Input project'],
  ['search-indexes', 1, 'Input indexes'],
])('the bundle runs %s', (command, status, line) => {
  const result = spawnSync(process.execPath, [join(dist, `${command}.js`)], {
    env: { GITHUB_REPOSITORY: 'octo-org/shop' },
    encoding: 'utf8',
  });
  expect(result).toMatchObject({ status, stdout: expect.stringContaining(line), stderr: '' });
});
