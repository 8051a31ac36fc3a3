import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inputVariables, readMetadata } from '../../../tools/local-runner/metadata.ts';
import { fixtureAction } from './fixture.ts';

describe('readMetadata', () => {
  test('finds inputs and scripts', () => {
    const actionFile = fixtureAction('', '');
    const metadata = readMetadata(actionFile);
    expect(metadata.defaults).toEqual({
      plain: '',
      'with-default': 'yes please',
      'two words': '12',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression, not a template
      token: '${{ github.token }}',
    });
    expect(metadata.script('main')).toBe(join(dirname(actionFile), 'dist', 'main.js'));
    expect(metadata.script('post')).toBe(join(dirname(actionFile), 'dist', 'post.js'));
  });

  test('rejects a missing phase, and other kinds of actions', () => {
    expect(() => readMetadata(fixtureAction('')).script('post')).toThrow('has no runs.post');
    const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
    const file = join(folder, 'action.yml');
    writeFileSync(file, 'name: x\ninputs:\n  bare:\nruns:\n  using: composite\n');
    expect(() => readMetadata(file)).toThrow('is not a JavaScript action: runs.using is composite');
    writeFileSync(file, 'name: x\n');
    expect(() => readMetadata(file)).toThrow('is not a JavaScript action');
    rmSync(folder, { recursive: true });
  });
});

describe('inputVariables', () => {
  test('names variables as the runner does, and overrides defaults', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression, not a template
    const defaults = { 'client-id': '', 'two words': 'a', token: '${{ github.token }}' };
    expect(inputVariables(defaults, { 'Client-ID': 'x' }, 'ghs_1')).toEqual({
      env: { 'INPUT_CLIENT-ID': 'x', INPUT_TWO_WORDS: 'a', INPUT_TOKEN: 'ghs_1' },
    });
  });

  test('warns about inputs that the action does not have', () => {
    const { env, warning } = inputVariables({ a: '', b: '' }, { a: '1', wrong: '2', odd: '3' }, '');
    expect(warning).toBe("Unexpected input(s) 'wrong', 'odd', valid inputs are ['a', 'b']");
    expect(env.INPUT_WRONG).toBe('2');
  });

  test('evaluates no other expression', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression, not a template
    expect(() => inputVariables({ a: '${{ github.sha }}' }, {}, '')).toThrow('the default of input a:');
  });
});
