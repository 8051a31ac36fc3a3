import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readme } from '../../tools/checks/readme.ts';
import { outcome, project } from './project.ts';

const ACTION = `
inputs:
  name:
    description: |
      The name,
      with a | in it
    required: true
  size:
    description: The size
    default: 3
  bare:
outputs:
  id:
    description: The id
`;
const FRAME = `# Title
<!-- inputs:start -->
<!-- inputs:end -->
text
<!-- outputs:start -->
old
<!-- outputs:end -->
<!-- delete-inputs:start --><!-- delete-inputs:end -->
<!-- delete-outputs:start --><!-- delete-outputs:end -->
`;

test('writes the tables, and then finds them right', async () => {
  const root = project({ 'action.yml': ACTION, 'delete/action.yml': 'name: x', 'README.md': FRAME });
  expect((await outcome(readme, root)).problems).toHaveLength(4);
  expect((await outcome(readme, root, true)).problems).toEqual([]);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe(`# Title
<!-- inputs:start -->
| Input | Default | Description |
| --- | --- | --- |
| \`name\` | *required* | The name, with a \\| in it |
| \`size\` | \`3\` | The size |
| \`bare\` |  |  |
<!-- inputs:end -->
text
<!-- outputs:start -->
| Output | Description |
| --- | --- |
| \`id\` | The id |
<!-- outputs:end -->
<!-- delete-inputs:start -->
| Input | Default | Description |
| --- | --- | --- |
<!-- delete-inputs:end -->
<!-- delete-outputs:start -->
| Output | Description |
| --- | --- |
<!-- delete-outputs:end -->
`);
  expect((await outcome(readme, root)).problems).toEqual([]);
});

test('names a table that is out of date', async () => {
  const root = project({ 'action.yml': ACTION, 'README.md': FRAME });
  await outcome(readme, root, true);
  const path = join(root, 'action.yml');
  expect(readFileSync(path, 'utf8')).toContain('default: 3');
  const changed = project({
    'action.yml': ACTION.replace('default: 3', 'default: 4'),
    'README.md': readFileSync(join(root, 'README.md'), 'utf8'),
  });
  expect((await outcome(readme, changed)).problems).toEqual([
    'README.md says something else about inputs than action.yml: run "npm run check readme -- --write".',
  ]);
});

test('asks for markers that are not there, or there twice', async () => {
  const text =
    '<!-- inputs:start --><!-- inputs:end --><!-- inputs:end --><!-- outputs:end --><!-- outputs:start -->';
  const { problems } = await outcome(readme, project({ 'action.yml': ACTION, 'README.md': text }), true);
  expect(problems).toEqual([
    expect.stringContaining('put <!-- inputs:start --> and'),
    expect.stringContaining('put <!-- outputs:start --> and'),
  ]);
});

test('shows the examples as they are', async () => {
  const markers = '<!-- example:one.yml:start -->\n<!-- example:one.yml:end -->\n';
  const files = { 'examples/one.yml': 'on: push\njobs: {}\n', 'examples/notes.txt': 'no workflow' };
  const root = project({ ...files, 'README.md': markers });
  const stale =
    'README.md says something else about example:one.yml than examples/one.yml: run "npm run check readme -- --write".';
  expect((await outcome(readme, root)).problems).toEqual([stale]);
  expect(await outcome(readme, root, true)).toEqual({ problems: [], summary: '0 tables, 1 examples' });
  const written = readFileSync(join(root, 'README.md'), 'utf8');
  expect(written).toBe(
    '<!-- example:one.yml:start -->\n```yaml\non: push\njobs: {}\n```\n<!-- example:one.yml:end -->\n',
  );
  expect((await outcome(readme, root)).problems).toEqual([]);
  const changed = project({ ...files, 'README.md': written.replace('push', 'pull_request') });
  expect((await outcome(readme, changed)).problems).toEqual([stale]);
  const unshown = project({ ...files, 'README.md': '' });
  expect((await outcome(readme, unshown, true)).problems).toEqual([
    'README.md has no place for example:one.yml: put <!-- example:one.yml:start --> and <!-- example:one.yml:end --> into it.',
  ]);
});

test('needs a README.md', async () => {
  expect((await outcome(readme, project({}))).problems).toEqual(['There is no README.md.']);
});
