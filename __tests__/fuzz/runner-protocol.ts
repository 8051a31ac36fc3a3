import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { githubRunner } from '../../src/runner/runner.ts';
import { escapeLogLine } from '../../src/util/format.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import {
  createCommandFiles,
  type FileCommands,
  readCommandFiles,
} from '../../tools/local-runner/command-files.ts';
import { lineSplitter } from '../../tools/local-runner/lines.ts';
import { StepLog } from '../../tools/local-runner/step-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'protocol-'));
const before = { ...process.env };
const exitCode = process.exitCode;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH']) {
    delete process.env[name];
    if (before[name] !== undefined) {
      process.env[name] = before[name];
    }
  }
  process.exitCode = exitCode;
});

/** What GitHub's runner reads from the output of a step. */
export interface CapturedOutput {
  readonly log: StepLog;
  readonly files: FileCommands;
}

/** Calls the real runner, and reads what it printed and wrote as GitHub's runner does. */
export async function captureOutput(call: () => Promise<void> | void): Promise<CapturedOutput> {
  const paths = createCommandFiles(folder);
  Object.assign(process.env, paths);
  let printed = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += chunk;
    return true;
  });
  try {
    await call();
  } finally {
    spy.mockRestore();
  }
  const log = new StepLog(false);
  const lines = lineSplitter((line) => log.line(line));
  lines.write(Buffer.from(printed));
  lines.end();
  return { log, files: readCommandFiles(paths, log) };
}

/** Repeats the recorded calls of a step with the real runner, and checks that GitHub's runner reads exactly these messages and values. */
export async function expectExactOutput(recorded: RecordingRunner): Promise<void> {
  const { log, files } = await captureOutput(() => repeat(recorded));
  const shown = (message: string) => log.mask(escapeLogLine(message).toWellFormed());
  expect(log.failed).toBe(false);
  expect(log.annotations).toEqual(
    recorded.annotations.map(({ level, title, message }) => ({
      level,
      ...(escapeLogLine(title) ? { title: shown(title) } : {}),
      message: shown(message),
    })),
  );
  const kinds = recorded.log.map((line) => /^(debug|group): |^end of group$/.exec(line)?.[0] ?? 'info');
  const debug = kinds.filter((kind) => kind === 'debug: ').length;
  expect(log.visible).toHaveLength(recorded.log.length - debug + recorded.annotations.length);
  const groups = log.visible.filter((line) => line.includes('##['));
  expect(groups).toHaveLength(kinds.filter((kind) => kind === 'group: ' || kind === 'end of group').length);
  expect(Object.entries(files.outputs)).toEqual(wellFormed(recorded.outputs));
  expect(Object.entries(files.state)).toEqual(wellFormed(recorded.saved));
  expect(files.raw.GITHUB_STEP_SUMMARY.trimEnd()).toBe(recorded.summary.toWellFormed().trimEnd());
  expect(files.raw.GITHUB_ENV + files.raw.GITHUB_PATH).toBe('');
  const masks = recorded.masks
    .flatMap((mask) => [mask, ...mask.split(/[\r\n]+/)])
    .map((mask) => mask.toWellFormed());
  expect(log.masks().filter((mask) => !masks.includes(mask))).toEqual([]);
}

async function repeat(recorded: RecordingRunner): Promise<void> {
  for (const mask of recorded.masks) {
    githubRunner.mask(mask);
  }
  for (const line of recorded.log) {
    if (line.startsWith('debug: ')) {
      githubRunner.debug(line.slice('debug: '.length));
    } else if (line.startsWith('group: ')) {
      githubRunner.startGroup(line.slice('group: '.length));
    } else if (line === 'end of group') {
      githubRunner.endGroup();
    } else {
      githubRunner.info(line);
    }
  }
  for (const { level, message, title } of recorded.annotations) {
    githubRunner[level](message, title);
  }
  for (const [name, value] of Object.entries(recorded.outputs)) {
    githubRunner.output(name, value);
  }
  for (const [name, value] of Object.entries(recorded.saved)) {
    githubRunner.saveState(name, value);
  }
  if (recorded.summary) {
    await githubRunner.summarize(recorded.summary);
  }
}

function wellFormed(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).map(([name, value]) => [name, value.toWellFormed()]);
}

/** Checks that a step ended with messages for people, and not with an internal error. */
export function expectNoInternalError({ annotations, log }: RecordingRunner): void {
  const text = [...annotations.map(({ message }) => message), ...log].join('\n');
  expect(text).not.toMatch(/The action itself failed|^\s+at .*:\d+|\[object Object\]|\bundefined\b/m);
  for (const { message } of annotations) {
    expect(message.length).toBeLessThan(5_000);
  }
}
