import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { KNOWN_ERROR_CODES } from '../../src/atlas/hints.ts';
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
<!-- example:start --><!-- example:end -->
`;
const UPDATE = 'run "npm run check readme -- --write".';

/** The problems of a project with these files and an empty README.md. */
async function problemsWith(files: Record<string, string>): Promise<string[]> {
  return (await outcome(readme, project({ 'README.md': '', ...files }))).problems;
}

test('the check of the README writes the advice for each error code of Atlas', async () => {
  const root = project({
    'README.md': '',
    'src/atlas/hints.ts': '',
    'docs/troubleshooting.md': '<!-- error-codes:start --><!-- error-codes:end -->',
  });
  expect((await outcome(readme, root)).problems).toEqual([
    `docs/troubleshooting.md differs from src/atlas/hints.ts between the markers "error-codes": ${UPDATE}`,
  ]);
  await outcome(readme, root, true);
  const rows = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8').split('\n');
  for (const code of KNOWN_ERROR_CODES) {
    expect(rows.filter((row) => row.includes(`\`${code}\``)).length).toBeGreaterThanOrEqual(1);
  }
  expect(rows).toContain(
    '| `RATE_LIMITED`, `RATE_LIMITED_TOKEN_BUCKET` | Too many requests were sent for this project or organization. Run fewer jobs at once, or increase `timeout`. |',
  );
  expect(rows.filter((row) => row.includes('any other code with HTTP 403'))).toHaveLength(1);
});

test('the check of the README writes the tables and the example, and then accepts them', async () => {
  const root = project({
    'action.yml': ACTION,
    'README.md': FRAME,
    'delete/action.yml': 'name: x',
    'examples/README.md': '[Pull request](pull-request.yml)',
    'examples/pull-request.yml': 'on: push\njobs: {}\n',
    'delete/README.md': '<!-- inputs:start --><!-- inputs:end --><!-- outputs:start --><!-- outputs:end -->',
  });
  expect((await outcome(readme, root)).problems).toEqual([
    `README.md differs from action.yml between the markers "inputs": ${UPDATE}`,
    `README.md differs from action.yml between the markers "outputs": ${UPDATE}`,
    `delete/README.md differs from delete/action.yml between the markers "inputs": ${UPDATE}`,
    `delete/README.md differs from delete/action.yml between the markers "outputs": ${UPDATE}`,
    `README.md differs from examples/pull-request.yml between the markers "example": ${UPDATE}`,
  ]);
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
<!-- example:start -->
\`\`\`yaml
on: push
jobs: {}
\`\`\`
<!-- example:end -->
`);
  expect(readFileSync(join(root, 'delete/README.md'), 'utf8')).toBe(`<!-- inputs:start -->
| Input | Default | Description |
| --- | --- | --- |
<!-- inputs:end --><!-- outputs:start -->
| Output | Description |
| --- | --- |
<!-- outputs:end -->`);
  expect(await outcome(readme, root)).toEqual({
    problems: [],
    summary: '4 tables, 1 examples, 1 links in 3 documents',
  });
});

test('the check of the README reports what is missing, too long or not listed', async () => {
  const long = 'x'.repeat(121);
  const problems = await problemsWith({
    'action.yml': ACTION,
    'sweep/action.yml': ACTION,
    'README.md': `<!-- inputs:start -->\n| ${long} |\n\`\`\`\n${long}\n\`\`\`\n${long}\n${'\n'.repeat(350)}.`,
    'examples/README.md': '[One](one.yml), `[Two](two.yaml)`',
    'examples/one.yml': '',
    'examples/two.yaml': '',
  });
  const inThisOrder = 'exactly once, in this order.';
  expect(problems).toEqual([
    `README.md must contain <!-- inputs:start --> and <!-- inputs:end --> ${inThisOrder}`,
    `README.md must contain <!-- outputs:start --> and <!-- outputs:end --> ${inThisOrder}`,
    'sweep/README.md does not exist.',
    'README.md has 357 lines; the maximum is 350.',
    'README.md:6 has 121 characters; the maximum outside tables and code is 120.',
    'examples/README.md does not link to two.yaml.',
  ]);
});

test('the check of the README reports broken links in every document', async () => {
  const text = `# Title
[file](docs/page.md), ![picture](docs/picture.svg "A picture"), [folder](docs), [web](https://example.com/x)
[itself](#title), [mail](mailto:a@example.com), <a href="docs/none.md">none</a>
[other
line](docs/gone.md) \`[code](in-code.md) and
[more](in-code.md)\` [reference][name]

\`\`\`
[code](in-code.md)
\`\`\`

| [table](docs/none.md#x) |

[name]: docs/missing.md
[root]: ../outside.md
`;
  const problems = await problemsWith({
    'README.md': text,
    'docs/page.md': '[up](../README.md) [page](page.md) [down](deep/none.md)',
    'docs/picture.svg': '',
    'node_modules/package/README.md': '[none](none.md)',
    'dist/README.md': '[none](none.md)',
  });
  expect(problems).toEqual([
    'README.md:3 links to docs/none.md, but docs/none.md does not exist.',
    'README.md:5 links to docs/gone.md, but docs/gone.md does not exist.',
    'README.md:12 links to docs/none.md#x, but docs/none.md does not exist.',
    'README.md:14 links to docs/missing.md, but docs/missing.md does not exist.',
    'README.md:15 links to ../outside.md, but it is outside the repository.',
    'docs/page.md:1 links to deep/none.md, but docs/deep/none.md does not exist.',
  ]);
});

test('the check of the README reports links to headings that do not exist', async () => {
  const page = `# Über \`allow-ip\`: what it does, and why
## Twice
## Twice
### 2. A [link](https://example.com) & *more* ##
\`\`\`
# In code
\`\`\`
#No heading
[1](#twice) [2](#twice-1) [3](#twice-2)
`;
  const links = [
    '[a](docs/page.md#%C3%BCber-allow-ip-what-it-does-and-why)',
    '[b](docs/page.md#2-a-link--more)',
    '[c](docs/page.md#in-code)',
    '[d](docs/page.md#no-heading)',
    '[e](docs/page.md#Twice)',
    '[f](docs/script.js#L10)',
  ];
  const files = { 'docs/page.md': page, 'docs/script.js': '' };
  const problems = await problemsWith({ ...files, 'README.md': links.join('\n') });
  expect(problems).toEqual([
    'README.md:3 links to docs/page.md#in-code, but docs/page.md does not have this heading.',
    'README.md:4 links to docs/page.md#no-heading, but docs/page.md does not have this heading.',
    'README.md:5 links to docs/page.md#Twice, but docs/page.md does not have this heading.',
    'docs/page.md:9 links to #twice-2, but docs/page.md does not have this heading.',
  ]);
});
