import { expect, test } from '@jest/globals';
import { actions } from '../../tools/checks/actions.ts';
import { outcome, project } from './project.ts';

const ACTION = `name: Database
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

test('the check of actions reports errors in actions, workflows and examples', async () => {
  const valid = {
    'action.yml': ACTION,
    'examples/variable.yml': workflow(`run: echo "$NAME"\n        env:\n          NAME: \${{ vars.NAME }}`),
    '.github/workflows/ci.yml': workflow('run: echo hello'),
  };
  expect(await outcome(actions, project(valid))).toEqual({ problems: [], summary: '1 actions, 2 workflows' });

  const wrong = ACTION.replace('node24', 'node20').replace('description: The id', 'descripton: The id');
  const root = project({
    'action.yml': `${wrong}  pots: x\n`,
    'examples/context.yml': workflow(`run: echo "$NAME"\n        env:\n          NAME: \${{ var.NAME }}`),
    '.github/workflows/ci.yml': workflow('uses: actions/checkout@v7\n        iff: true'),
  });
  expect((await outcome(actions, root)).problems).toEqual([
    "action.yml is not valid: /outputs/id must have required property 'description'.",
    'action.yml is not valid: /outputs/id must NOT have additional properties (descripton).',
    'action.yml is not valid: /runs must NOT have additional properties (pots).',
    'action.yml is not valid: /runs/using must be equal to constant (node24).',
    expect.stringMatching(/^\.github\/workflows\/ci\.yml:8 is not valid: unexpected key "iff"/),
    expect.stringMatching(/^examples\/context\.yml:9 is not valid: undefined variable "var"/),
  ]);
});
