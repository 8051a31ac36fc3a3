import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { githubRunner } from '../../src/runner/runner.ts';
import { StepError } from '../../src/util/errors.ts';

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

/** The lines that a step printed. */
const lines = () => printed.split(EOL).slice(0, -1);

/** The content of a command file, with END for its random delimiters. */
function fileOf(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8').replaceAll(EOL, '\n');
  return text.replace(/ghadelimiter_[0-9a-f-]{36}/g, 'END');
}

describe('the output of a step', () => {
  test('is printed as workflow commands', () => {
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

  test('is escaped, so that each message is one command', () => {
    githubRunner.error('100 %\r\n::stop-commands::x', 'Input a:b,c=d');
    githubRunner.mask('line 1\nline 2');
    expect(lines()).toEqual([
      '::error title=Input a%3Ab%2Cc=d::100 %25 ::stop-commands::x',
      '::add-mask::line 1%0Aline 2',
    ]);
  });
});

describe('a step', () => {
  test('writes outputs, state and summary to the command files, and not to the log', async () => {
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

  test('continues with a warning if the summary cannot be written', async () => {
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

  test.each([
    ['GITHUB_OUTPUT', 'set the output "name"', () => githubRunner.output('name', 'hidden')],
    ['GITHUB_STATE', 'save the state of this step', () => githubRunner.saveState('token', 'hidden')],
  ])(
    'that cannot write %s says so, and does not show what it was to write',
    (variable, description, write) => {
      const file = join(folder, variable);
      const message = () => {
        try {
          write();
        } catch (error) {
          expect(error).toBeInstanceOf(StepError);
          return (error as Error).message;
        }
        return '';
      };
      const expected = `Failed to ${description}: the runner's file GITHUB_`;
      const advice =
        "Check that the user of the runner may write to the folder of the runner's command files";
      rmSync(file);
      for (const reason of ['Missing file at path: ', 'EISDIR: ']) {
        expect(message()).toContain(expected);
        expect(message()).toContain(`${variable} cannot be written: ${reason}`);
        expect(message()).toContain(advice);
        expect(message()).not.toContain('hidden');
        mkdirSync(file, { recursive: true });
      }
      rmdirSync(file);
    },
  );

  test('reads the saved state in post; empty if there is none', () => {
    expect(githubRunner.state('claim')).toBe('');
    process.env.STATE_claim = '{"name":"pr-123-shop"}';
    expect(githubRunner.state('claim')).toBe('{"name":"pr-123-shop"}');
  });

  test('reads the environment of the process', () => {
    expect(githubRunner.environment.GITHUB_OUTPUT).toBe(join(folder, 'GITHUB_OUTPUT'));
  });
});

test('a step that fails sets the exit code 1', () => {
  githubRunner.fail();
  expect(process.exitCode).toBe(1);
});

describe('a cancellation', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)(
    'is reported once, whichever signals follow %s',
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
