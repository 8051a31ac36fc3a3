import type { Runner } from '../../src/runner/runner.ts';

/** A runner that records all calls in order, for steps that run in the process of a test. */
export class RecordingRunner implements Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly #savedState: Readonly<Record<string, string>>;
  readonly log: string[] = [];
  readonly masks: string[] = [];
  readonly annotations: { level: 'notice' | 'warning' | 'error'; title: string; message: string }[] = [];
  readonly outputs: Record<string, string> = {};
  readonly saved: Record<string, string> = {};
  summary = '';
  failed = false;
  #cancel: (() => void)[] = [];

  constructor(
    environment: Readonly<Record<string, string | undefined>>,
    state: Readonly<Record<string, string>> = {},
  ) {
    this.environment = environment;
    this.#savedState = state;
  }

  /** Cancels the workflow run. */
  cancel(): void {
    for (const callback of this.#cancel) {
      callback();
    }
  }

  mask(secret: string): void {
    this.masks.push(secret);
  }

  info(message: string): void {
    this.log.push(message);
  }

  debug(message: string): void {
    this.log.push(`debug: ${message}`);
  }

  startGroup(title: string): void {
    this.log.push(`group: ${title}`);
  }

  endGroup(): void {
    this.log.push('end of group');
  }

  notice(message: string, title: string): void {
    this.annotations.push({ level: 'notice', title, message });
  }

  warning(message: string, title: string): void {
    this.annotations.push({ level: 'warning', title, message });
  }

  error(message: string, title: string): void {
    this.annotations.push({ level: 'error', title, message });
  }

  fail(): void {
    this.failed = true;
  }

  output(name: string, value: string): void {
    this.outputs[name] = value;
  }

  saveState(name: string, value: string): void {
    this.saved[name] = value;
  }

  state(name: string): string {
    return this.#savedState[name] ?? '';
  }

  async summarize(markdown: string): Promise<void> {
    this.summary += markdown;
  }

  onCancel(callback: () => void): void {
    this.#cancel.push(callback);
  }
}
