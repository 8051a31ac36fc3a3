import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { githubRunner } from '../../src/runner/runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'github-'));
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

const before = [...FILES, 'STATE_claim'].map((name) => [name, process.env[name]] as const);
const exitCodeBefore = process.exitCode;
const listenersBefore = {
  SIGINT: process.listeners('SIGINT'),
  SIGTERM: process.listeners('SIGTERM'),
  SIGBREAK: process.listeners('SIGBREAK'),
};
let printed = '';

beforeEach(() => {
  printed = '';
  for (const name of FILES) {
    process.env[name] = join(folder, name);
    writeFileSync(join(folder, name), '');
  }
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = exitCodeBefore;
  for (const [name, value] of before) {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
    for (const listener of process.listeners(signal)) {
      if (!listenersBefore[signal].includes(listener)) {
        process.off(signal, listener);
      }
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** What a step printed, line by line. */
const lines = () => printed.split(EOL).slice(0, -1);

/** What a command file holds; its values stand between delimiters that cannot be guessed, here END. */
function fileOf(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8').replaceAll(EOL, '\n');
  return text.replace(/ghadelimiter_[0-9a-f-]{36}/g, 'END');
}

describe('what a step says', () => {
  test('is printed as the runner understands it', () => {
    githubRunner.startGroup('Create the instance');
    githubRunner.info('accepted');
    githubRunner.debug('POST /: HTTP 201');
    githubRunner.endGroup();
    githubRunner.notice('a notice', 'Title');
    githubRunner.warning('a warning', 'Title');
    githubRunner.error('an error', 'Title');
    expect(lines()).toEqual([
      '::group::Create the instance',
      'accepted',
      '::debug::POST /: HTTP 201',
      '::endgroup::',
      '::notice title=Title::a notice',
      '::warning title=Title::a warning',
      '::error title=Title::an error',
    ]);
  });

  test('stays one command, whatever is in it', () => {
    githubRunner.error('100 %\r\n::stop-commands::x', 'Input a:b,c=d');
    githubRunner.mask('line 1\nline 2');
    expect(lines()).toEqual([
      '::error title=Input a%3Ab%2Cc=d::100 %25 ::stop-commands::x',
      '::add-mask::line 1%0Aline 2',
    ]);
  });
});

describe('what a step hands on', () => {
  test('goes into the command files, never into the log', async () => {
    githubRunner.output('name', 'pr-123-shop');
    githubRunner.output('instance', '{\n}');
    githubRunner.saveState('claim', '{"name":"pr-123-shop"}');
    await githubRunner.summarize('### Title\n');
    await githubRunner.summarize('text');
    expect(fileOf('GITHUB_OUTPUT')).toBe('name<<END\npr-123-shop\nEND\ninstance<<END\n{\n}\nEND\n');
    expect(fileOf('GITHUB_STATE')).toBe('claim<<END\n{"name":"pr-123-shop"}\nEND\n');
    expect(fileOf('GITHUB_STEP_SUMMARY')).toBe('### Title\n\ntext\n');
    expect(printed).toBe('');
  });

  test('may lack a summary, and what could not be written does not come later', async () => {
    const file = join(folder, 'GITHUB_STEP_SUMMARY');
    rmSync(file);
    mkdirSync(file);
    await githubRunner.summarize('lost');
    rmdirSync(file);
    await githubRunner.summarize('kept');
    expect(fileOf('GITHUB_STEP_SUMMARY')).toBe('kept\n');
    expect(lines()).toEqual([
      expect.stringMatching(
        /^::warning title=Job summary::Failed to write the job summary: EISDIR.*[^.]\. The step continues without it\.$/,
      ),
    ]);
  });

  test('comes back in the post phase; nothing if nothing was saved', () => {
    expect(githubRunner.state('claim')).toBe('');
    process.env.STATE_claim = '{"name":"pr-123-shop"}';
    expect(githubRunner.state('claim')).toBe('{"name":"pr-123-shop"}');
  });

  test('is read from the environment of the process', () => {
    expect(githubRunner.environment.GITHUB_OUTPUT).toBe(join(folder, 'GITHUB_OUTPUT'));
  });
});

test('a step that fails lets the process end by itself, with the exit code 1', () => {
  githubRunner.fail();
  expect(process.exitCode).toBe(1);
});

describe('a cancel', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)(
    'is told once, by %s or by several, however often they come',
    (first) => {
      let cancelled = 0;
      githubRunner.onCancel(() => {
        cancelled += 1;
      });
      expect(cancelled).toBe(0);
      process.emit(first);
      expect(cancelled).toBe(1);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGINT'] as const) {
        // Answered means that Node does not end the process for it.
        expect(process.emit(signal)).toBe(true);
      }
      expect(cancelled).toBe(1);
    },
  );
});
