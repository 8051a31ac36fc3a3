import { expect, test } from '@jest/globals';
import { findSecrets, runStep, startStep } from '../../tools/local-runner/index.ts';
import { writeAction } from '../support/action.ts';

const APPEND = `
  import { appendFileSync } from 'node:fs';
  const append = (name, text) => appendFileSync(process.env[name], text + '\\n');
`;

test('the local runner passes inputs, the context of the run and no other variables', async () => {
  process.env.OTHER_VARIABLE = 'x';
  const payload = { pull_request: { number: 7, head: { ref: 'feature/x' }, base: { ref: 'trunk' } } };
  const { log } = await runStep({
    actionFile: writeAction('console.log(JSON.stringify(process.env))'),
    inputs: { plain: 'given', typo: 'y' },
    env: { EXTRA: '1' },
    token: 'ghs_test',
    event: { name: 'pull_request', payload },
  });
  const [warning, variables = ''] = log.split('\n');
  expect(warning).toMatch(/^Warning: Unexpected input\(s\) 'typo', valid inputs are \['plain', 'two words'/);
  const env = JSON.parse(variables);
  expect(env).toMatchObject({
    INPUT_PLAIN: 'given',
    INPUT_TWO_WORDS: '12',
    INPUT_TOKEN: 'ghs_test',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_HEAD_REF: 'feature/x',
    GITHUB_BASE_REF: 'trunk',
    EXTRA: '1',
  });
  expect(env).not.toHaveProperty('OTHER_VARIABLE');
});

test('the local runner reads command files, and passes the state to post', async () => {
  const actionFile = writeAction(
    `${APPEND}
      console.log('::add-mask::s3cret');
      append('GITHUB_OUTPUT', 'a<<E\\nx=1\\n\\ny\\nE\\nb=x<<y');
      append('GITHUB_STATE', 'id=42');
      append('GITHUB_ENV', 'C=3');
      append('GITHUB_STEP_SUMMARY', '# s3cret');
      process.exitCode = 3;`,
    'console.log(process.env.STATE_id, process.env.INPUT_PLAIN)',
  );
  const result = await runStep({ actionFile });
  expect(result).toMatchObject({
    exitCode: 3,
    conclusion: 'failure',
    outputs: { a: 'x=1\n\ny', b: 'x<<y' },
    state: { id: '42' },
    exportedEnv: { C: '3' },
    summary: '# ***\n',
    commandFiles: { GITHUB_STEP_SUMMARY: '# s3cret\n' },
    masks: ['s3cret'],
  });
  const post = await runStep({ actionFile, phase: 'post', inputs: { plain: 'same' }, state: result.state });
  expect(post.log).toBe('42 same');
});

test.each([
  ["append('GITHUB_OUTPUT', 'nonsense')", "Unable to process file command 'output' successfully."],
  ["append('GITHUB_STATE', 'a<<E\\nb')", "Unable to process file command 'state' successfully."],
  [
    "console.log('::set-output name=a::1')",
    "Unable to process command '::set-output name=a::1' successfully.",
  ],
  ["console.log('x ##[set-env name=a]1')", "Unable to process command 'x ##[set-env name=a]1' successfully."],
])('the local runner fails a step that runs %s', async (script, message) => {
  const result = await runStep({ actionFile: writeAction(`${APPEND}${script};`) });
  expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure' });
  expect(result.annotations[0]?.message).toBe(message);
});

test('the local runner shows the log as GitHub does, with masks, groups and annotations', async () => {
  const lines = [
    'before s3cret',
    '::add-mask::s3cret',
    '::add-mask::first%0Asecond',
    '::group::Working on s3cret',
    '::debug::a%0As3cret',
    'second s3crets3cret\rfirst',
    '::endgroup::',
    '::error title=a%3Ab::It%0Abroke %250A',
    '::stop-commands::Token',
    '::error::in a log',
    '::token::',
    'text ::error::not at the start, ::unknown::x',
  ];
  const script = `process.stdout.write(${JSON.stringify(`${lines.join('\n')}\n`)})`;
  const result = await runStep({ actionFile: writeAction(script) });
  expect(result.log.split('\n')).toEqual([
    'before s3cret',
    '##[group]Working on ***',
    '*** ***',
    '***',
    '##[endgroup]',
    'Error: It',
    'broke %0A',
    '::stop-commands::Token',
    '::error::in a log',
    '::token::',
    'text ::error::not at the start, ::unknown::x',
  ]);
  expect(result.debugLog).toBe('##[debug]a\n##[debug]***');
  expect(result.annotations).toEqual([{ level: 'error', title: 'a:b', message: 'It\nbroke %0A' }]);
  const debug = await runStep({ actionFile: writeAction("console.log('::debug::x')"), debug: true });
  expect(debug).toMatchObject({ log: '##[debug]x', debugLog: '' });
});

// Windows has no signals: the first one ends the process.
if (process.platform !== 'win32') {
  test('the local runner cancels a step with SIGINT', async () => {
    const script = `process.on('SIGINT', () => process.exit(130));
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const step = startStep({ actionFile: writeAction(script), timeoutMs: 20_000 });
    step.onLine(() => step.cancel());
    expect(await step.result).toMatchObject({ exitCode: 130, conclusion: 'cancelled', log: 'ready' });
  });
}

test('the local runner finds a secret in every form', async () => {
  const secret = 'p@ss/w"ord + more~stuff';
  const empty = await runStep({ actionFile: writeAction('') });
  const formsIn = (log: string) => findSecrets({ ...empty, log }, [secret, '']).map(({ form }) => form);
  expect(formsIn('nothing to see, ***')).toEqual([]);
  expect(formsIn(`so ${secret} it is`)).toEqual(['raw']);
  expect(formsIn(encodeURIComponent(secret).toLowerCase())).toEqual(['url']);
  expect(formsIn(new URLSearchParams({ x: secret }).toString())).toEqual(['url']);
  expect(formsIn(JSON.stringify({ x: secret }))).toEqual(['json']);
  expect(formsIn(`${secret.slice(0, 5)}\n  ${secret.slice(5)}`)).toEqual(['split']);
  for (const before of ['', 'x', 'xy']) {
    const encoded = Buffer.from(`${before}${secret}:after`).toString('base64');
    expect(formsIn(encoded.replace(/.{10}/g, '$&\n'))).toEqual(['base64']);
    expect(formsIn(Buffer.from(`${before}${secret}`).toString('base64url'))).toEqual(['base64']);
  }
});
