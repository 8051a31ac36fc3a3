import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  createCommandFiles,
  parsePairs,
  readCommandFiles,
} from '../../../tools/local-runner/command-files.ts';
import { StepLog } from '../../../tools/local-runner/step-log.ts';

describe('parsePairs', () => {
  test('reads lines and blocks', () => {
    const text = 'a=1\n\nb=x=y<<z\nc<<END\nfirst\n\nsecond\nEND\nd<<END\nEND\ne=\nf<<=\n=\n';
    expect(parsePairs(text)).toEqual({ a: '1', b: 'x=y<<z', c: 'first\n\nsecond', d: '', e: '', f: '' });
  });

  test.each([
    ['no separator', "Invalid format 'no separator'"],
    ['=value', "Invalid format '=value'. Name must not be empty"],
    ['<<END\nEND', "Invalid format '<<END'. Name must not be empty and delimiter must not be empty"],
    ['name<<\nx', "Invalid format 'name<<'. Name must not be empty and delimiter must not be empty"],
    ['name<<END\nx\n', "Invalid value. Matching delimiter not found 'END'"],
  ])('refuses %j', (text, message) => {
    expect(() => parsePairs(text)).toThrow(message);
  });
});

describe('readCommandFiles', () => {
  function read(contents: Record<string, string | null>, mask?: string) {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    const paths = createCommandFiles(folder);
    for (const [variable, text] of Object.entries(contents)) {
      const path = paths[variable as keyof typeof paths];
      if (text === null) {
        rmSync(path);
      } else {
        writeFileSync(path, text);
      }
    }
    const log = new StepLog(false);
    if (mask !== undefined) {
      log.line(`::add-mask::${mask}`);
    }
    const result = readCommandFiles(paths, log);
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
    return { log, ...result };
  }

  test('returns what was set, and the raw files', () => {
    const result = read({
      GITHUB_OUTPUT: 'a=1',
      GITHUB_STATE: 'b=2',
      GITHUB_ENV: 'C=3',
      GITHUB_PATH: '/x\n',
    });
    expect(result.outputs).toEqual({ a: '1' });
    expect(result.state).toEqual({ b: '2' });
    expect(result.exportedEnv).toEqual({ C: '3' });
    expect(result.raw).toEqual({
      GITHUB_OUTPUT: 'a=1',
      GITHUB_STATE: 'b=2',
      GITHUB_STEP_SUMMARY: '',
      GITHUB_ENV: 'C=3',
      GITHUB_PATH: '/x\n',
    });
    expect(result.log.failed).toBe(false);
  });

  test('fails the step on a malformed file', () => {
    const { log, outputs } = read({ GITHUB_OUTPUT: 'a=1\nnonsense' });
    expect(outputs).toEqual({});
    expect(log.failed).toBe(true);
    expect(log.visible).toEqual([
      "Error: Unable to process file command 'output' successfully.",
      "Error: Invalid format 'nonsense'",
    ]);
  });

  test('masks the summary, and drops it when it is too large', () => {
    expect(read({ GITHUB_STEP_SUMMARY: 'my s3cret' }, 's3cret').summary).toBe('my ***');
    const { summary, log } = read({ GITHUB_STEP_SUMMARY: 'x'.repeat(1024 * 1024 + 1) });
    expect(summary).toBe('');
    expect(log.visible[0]).toContain('supports content up to a size of 1024k, got 1025k');
  });

  test('takes a file that was removed for an empty one, and refuses NODE_OPTIONS', () => {
    const { outputs, exportedEnv, log } = read({ GITHUB_OUTPUT: null, GITHUB_ENV: 'NODE_OPTIONS=--x\nA=1' });
    expect(outputs).toEqual({});
    expect(exportedEnv).toEqual({ A: '1' });
    expect(log.annotations[0]?.message).toContain("Can't store NODE_OPTIONS");
  });
});
