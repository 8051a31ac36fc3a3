import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { project } from './project.ts';

const ACTION = `name: Ephemeral
description: An action
inputs:
  name:
    description: The name
outputs:
  id:
    description: The id
runs:
  using: node24
  main: dist/create.js
`;
const workflow = (step: string) => `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - ${step}
`;

/** In a process of its own, as GitHub's packages do not load in here. */
function check(root: string): { status: number | null; summary: string; problems: string[] } {
  const script = join(process.cwd(), 'tools/check.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'actions'], {
    cwd: root,
    encoding: 'utf8',
  });
  const problems = stderr.split('\n').map((line) => line.trim());
  return { status, summary: stdout.trim(), problems: problems.filter((line) => line !== '') };
}

test('is content with what GitHub understands', () => {
  const root = project({
    'action.yml': ACTION,
    'dist/create.js': '',
    'examples/simple.yml': workflow('uses: OWNER/ephemeral-atlas@v1\n        with:\n          name: x'),
    'examples/variable.yml': workflow(`run: echo "$NAME"\n        env:\n          NAME: \${{ vars.NAME }}`),
    'examples/notes.txt': 'not a workflow',
    '.github/workflows/ci.yml': workflow('run: echo hello'),
  });
  expect(check(root)).toEqual({
    status: 0,
    problems: [],
    summary: '✓ actions: 1 actions, 1 workflows, 2 examples',
  });
});

test('names what is wrong with an action', () => {
  const wrong = ACTION.replace('node24', 'node20').replace(
    '    description: The id',
    '    descripton: The id',
  );
  const { status, problems } = check(project({ 'action.yml': `${wrong}  pots: x\n` }));
  expect(status).toBe(1);
  expect(problems).toEqual([
    'action.yml does not run on node24.',
    'action.yml names dist/create.js, which is not there.',
    'action.yml does not describe id.',
    "action.yml:8 is not valid: Unexpected value 'descripton'.",
    "action.yml:12 is not valid: Unexpected value 'pots'.",
  ]);
});

test('names what is wrong with a workflow, also with what it gives to an action of ours', () => {
  const root = project({
    'action.yml': ACTION,
    'dist/create.js': '',
    'examples/typo.yml': workflow('uses: OWNER/ephemeral-atlas@v1\n        with:\n          nmae: x'),
    'examples/context.yml': workflow(`run: echo "$NAME"\n        env:\n          NAME: \${{ var.NAME }}`),
    'examples/unpinned.yml': workflow('uses: actions/checkout@v7'),
    '.github/workflows/ci.yml': workflow('uses: actions/checkout@v7\n        iff: true'),
  });
  const { problems } = check(root);
  expect(problems).toContainEqual("examples/typo.yml:9 is not valid: Invalid action input 'nmae'.");
  expect(problems).toContainEqual(expect.stringContaining('undefined variable "var"'));
  expect(problems).toContainEqual(expect.stringContaining('unpinned.yml:7 does not pin an action'));
  expect(problems).toContainEqual(expect.stringContaining('ci.yml:7 does not pin an action'));
  expect(problems).toContainEqual(expect.stringMatching(/ci.yml:8 is not valid: .*iff/));
});
