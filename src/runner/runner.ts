import * as core from '@actions/core';
import { escapeLogLine } from '../util/format.ts';

/** What a step tells the runner, and hears from it. One implementation speaks workflow commands, others serve tests. */
export interface Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hides a text in everything that is printed from now on. */
  mask(secret: string): void;
  info(message: string): void;
  debug(message: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  notice(message: string, title: string): void;
  warning(message: string, title: string): void;
  error(message: string, title: string): void;
  /** Makes the step fail when it ends. */
  fail(): void;
  output(name: string, value: string): void;
  saveState(name: string, value: string): void;
  /** What the main phase saved under this name; empty if nothing. */
  state(name: string): string;
  /** Appends Markdown to the job summary. Where it cannot be written, a warning says so: what the step did counts all the same. */
  summarize(markdown: string): Promise<void>;
  /**
   * Calls back once when the run is cancelled: SIGINT, SIGTERM 7.5 s later, and an end by force 2.5 s after that. On Windows the runner
   * sends Ctrl+C, then Ctrl+Break, which Node calls SIGBREAK.
   */
  onCancel(callback: () => void): void;
}

/**
 * The runner that started this process. What is said to people may quote names, tags and answers from outside: each message is made one
 * line, as `core.info` prints it as it is.
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
  output: core.setOutput,
  saveState: core.saveState,
  state: core.getState,
  async summarize(markdown) {
    try {
      await core.summary.addRaw(markdown, true).write();
    } catch (error) {
      // What could not be written must not be written along with the next summary.
      core.summary.emptyBuffer();
      const cause = (error as Error).message.replace(/\.$/, '');
      githubRunner.warning(
        `Failed to write the job summary: ${cause}. The step continues without it.`,
        'Job summary',
      );
    }
  },
  onCancel(callback) {
    let cancelled = false;
    // The listeners stay: a second signal must not end the process while it is cleaning up. Elsewhere than on Windows nothing sends
    // SIGBREAK, and listening to it does no harm.
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
