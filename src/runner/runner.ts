import * as core from '@actions/core';
import { failure, stepError } from '../util/errors.ts';
import { escapeLogLine } from '../util/format.ts';

/** The interface to the GitHub Actions runner. */
export interface Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hides a secret in all further output. */
  mask(secret: string): void;
  info(message: string): void;
  debug(message: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  notice(message: string, title: string): void;
  warning(message: string, title: string): void;
  error(message: string, title: string): void;
  /** Sets the exit code, so that the step fails when it ends. */
  fail(): void;
  /** @throws StepError if the file of the runner cannot be written */
  output(name: string, value: string): void;
  /** @throws StepError if the file of the runner cannot be written */
  saveState(name: string, value: string): void;
  /** The state that the main phase saved under this name; empty if there is none. */
  state(name: string): string;
  /** Appends Markdown to the job summary. A failure is a warning, because it does not affect the result of the step. */
  summarize(markdown: string): Promise<void>;
  /**
   * Calls back once when the run is cancelled. The runner sends SIGINT, after 7.5 s SIGTERM, and kills the process after another 2.5 s. On
   * Windows it sends Ctrl+C, then Ctrl+Break, which Node reports as SIGBREAK.
   */
  onCancel(callback: () => void): void;
}

/**
 * The runner that started this process. Messages may quote untrusted names, tags and responses, so each is escaped: `core.info` prints its
 * argument unchanged.
 */
export const githubRunner: Runner = {
  environment: process.env,
  mask: core.setSecret,
  info: (message) => core.info(escapeLogLine(message)),
  debug: core.debug,
  startGroup: (title) => core.startGroup(escapeLogLine(title)),
  endGroup: core.endGroup,
  notice: (message, title) => core.notice(escapeLogLine(message), { title: escapeLogLine(title) }),
  warning: (message, title) => core.warning(escapeLogLine(message), { title: escapeLogLine(title) }),
  error: (message, title) => core.error(escapeLogLine(message), { title: escapeLogLine(title) }),
  fail() {
    process.exitCode = core.ExitCode.Failure;
  },
  output: (name, value) =>
    writeFile(`set the output "${name}"`, 'GITHUB_OUTPUT', () => core.setOutput(name, value)),
  saveState: (name, value) =>
    writeFile('save the state of this step', 'GITHUB_STATE', () => core.saveState(name, value)),
  state: core.getState,
  async summarize(markdown) {
    try {
      await core.summary.addRaw(markdown, true).write();
    } catch (error) {
      // Otherwise, the next summary would contain this one.
      core.summary.emptyBuffer();
      const reason = (error as Error).message.replace(/\.$/, '');
      githubRunner.warning(
        failure('write the job summary', reason, 'The step continues without it.'),
        'Job summary',
      );
    }
  },
  onCancel(callback) {
    let cancelled = false;
    // The listeners are not removed, because a second signal must not end the process during clean-up. SIGBREAK exists on Windows only, and
    // the listener has no effect elsewhere.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
      process.on(signal, () => {
        if (!cancelled) {
          cancelled = true;
          callback();
        }
      });
    }
  },
};

/** @throws StepError if a file through which the runner takes values cannot be written */
function writeFile(description: string, variable: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw stepError(
      description,
      `the runner's file ${variable} cannot be written: ${(error as Error).message}`,
      "Check that the user of the runner may write to the folder of the runner's command files, and that its disk is not full.",
      { cause: error },
    );
  }
}
