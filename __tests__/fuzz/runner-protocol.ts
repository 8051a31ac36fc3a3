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

/** What a runner hears when something is said to it through the real one. */
export interface Heard {
  readonly log: StepLog;
  readonly files: FileCommands;
}

/** Lets something speak to the real runner, and reads what it printed and wrote as GitHub's runner does. */
export async function hear(speak: () => Promise<void> | void): Promise<Heard> {
  const paths = createCommandFiles(folder);
  Object.assign(process.env, paths);
  let printed = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += chunk;
    return true;
  });
  try {
    await speak();
  } finally {
    spy.mockRestore();
  }
  const log = new StepLog(false);
  const lines = lineSplitter((line) => log.line(line));
  lines.write(Buffer.from(printed));
  lines.end();
  return { log, files: readCommandFiles(paths, log) };
}

/** Says again, to the real runner, what a step said to a recording one; checks that just that is heard, and nothing besides. */
export async function expectHeardAsSaid(said: RecordingRunner): Promise<void> {
  const { log, files } = await hear(() => sayAgain(said));
  const shown = (message: string) => log.mask(escapeLogLine(message).toWellFormed());
  expect(log.failed).toBe(false);
  expect(log.annotations).toEqual(
    said.annotations.map(({ level, title, message }) => ({
      level,
      ...(escapeLogLine(title) ? { title: shown(title) } : {}),
      message: shown(message),
    })),
  );
  const kinds = said.log.map((line) => /^(debug|group): |^end of group$/.exec(line)?.[0] ?? 'info');
  const debug = kinds.filter((kind) => kind === 'debug: ').length;
  expect(log.visible).toHaveLength(said.log.length - debug + said.annotations.length);
  const groups = log.visible.filter((line) => line.includes('##['));
  expect(groups).toHaveLength(kinds.filter((kind) => kind === 'group: ' || kind === 'end of group').length);
  expect(Object.entries(files.outputs)).toEqual(wellFormed(said.outputs));
  expect(Object.entries(files.state)).toEqual(wellFormed(said.saved));
  expect(files.raw.GITHUB_STEP_SUMMARY.trimEnd()).toBe(said.summary.toWellFormed().trimEnd());
  expect(files.raw.GITHUB_ENV + files.raw.GITHUB_PATH).toBe('');
  const masks = said.masks
    .flatMap((mask) => [mask, ...mask.split(/[\r\n]+/)])
    .map((mask) => mask.toWellFormed());
  expect(log.masks().filter((mask) => !masks.includes(mask))).toEqual([]);
}

async function sayAgain(said: RecordingRunner): Promise<void> {
  for (const mask of said.masks) {
    githubRunner.mask(mask);
  }
  for (const line of said.log) {
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
  for (const { level, message, title } of said.annotations) {
    githubRunner[level](message, title);
  }
  for (const [name, value] of Object.entries(said.outputs)) {
    githubRunner.output(name, value);
  }
  for (const [name, value] of Object.entries(said.saved)) {
    githubRunner.saveState(name, value);
  }
  if (said.summary) {
    await githubRunner.summarize(said.summary);
  }
}

function wellFormed(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).map(([name, value]) => [name, value.toWellFormed()]);
}

/** Checks what holds for a step whatever it is given: it ends with a message for people, not with a defect. */
export function expectNoDefect({ annotations, log }: RecordingRunner): void {
  const said = [...annotations.map(({ message }) => message), ...log].join('\n');
  expect(said).not.toMatch(/The action itself failed|^\s+at .*:\d+|\[object Object\]|\bundefined\b/m);
  for (const { message } of annotations) {
    expect(message.length).toBeLessThan(5_000);
  }
}
