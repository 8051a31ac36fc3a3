import { describe, expect, test } from '@jest/globals';
import { findSecrets, type StepResult } from '../../../tools/local-runner/index.ts';

const SECRET = 'p@ss/w"ord + more~stuff';

const EMPTY: StepResult = {
  exitCode: 0,
  signal: null,
  conclusion: 'success',
  log: '',
  debugLog: '',
  raw: '',
  annotations: [],
  masks: [],
  outputs: {},
  state: {},
  summary: '',
  exportedEnv: {},
  commandFiles: {},
  durationMs: 1,
};

const inLog = (log: string) => findSecrets({ ...EMPTY, log }, [SECRET]).map(({ form }) => form);

describe('findSecrets', () => {
  test('finds nothing where there is nothing', () => {
    expect(inLog('nothing to see, ***')).toEqual([]);
    expect(findSecrets({ ...EMPTY, log: 'text' }, [''])).toEqual([]);
  });

  test('finds every form', () => {
    expect(inLog(`so ${SECRET} it is`)).toEqual(['raw']);
    expect(inLog(`?x=${encodeURIComponent(SECRET)}`)).toEqual(['url']);
    expect(inLog(encodeURIComponent(SECRET).toLowerCase())).toEqual(['url']);
    expect(inLog(new URLSearchParams({ x: SECRET }).toString())).toEqual(['url']);
    expect(inLog(JSON.stringify({ x: SECRET }))).toEqual(['json']);
    expect(inLog(`${SECRET.slice(0, 5)}\n  ${SECRET.slice(5)}`)).toEqual(['split']);
  });

  test.each(['', 'x', 'xy', 'id:'])('finds Base64 after %j', (before) => {
    const encoded = Buffer.from(`${before}${SECRET}:after`).toString('base64');
    expect(inLog(encoded)).toEqual(['base64']);
    expect(inLog(encoded.replace(/.{10}/g, '$&\n'))).toEqual(['base64']);
    expect(inLog(Buffer.from(`${before}${SECRET}`).toString('base64url'))).toEqual(['base64']);
  });

  test('looks everywhere', () => {
    const leaks = findSecrets(
      {
        ...EMPTY,
        debugLog: SECRET,
        annotations: [{ level: 'error', title: SECRET, message: '' }],
        outputs: { a: SECRET, password: SECRET },
        state: { b: SECRET },
        exportedEnv: { C: SECRET },
        commandFiles: { GITHUB_STEP_SUMMARY: SECRET, GITHUB_PATH: SECRET },
      },
      [SECRET],
      ['password'],
    );
    expect(leaks.map(({ where }) => where)).toEqual([
      'debug log',
      'annotations',
      'summary',
      'path',
      'state b',
      'variable C',
      'output a',
    ]);
  });
});
