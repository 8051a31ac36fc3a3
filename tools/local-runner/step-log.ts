import { Masker } from './masker.ts';
import { parseCommand, type WorkflowCommand } from './workflow-command.ts';

/** A message that GitHub shows on the page of the workflow run. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title?: string;
  message: string;
}

/** The commands that GitHub has disabled or deprecated. They fail the step, because the action must not use them. */
const DISABLED = ['add-path', 'save-state', 'set-env', 'set-output'];
/** The workflow commands that the runner knows. */
const COMMANDS = [
  ...['add-mask', 'add-matcher', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice', 'remove-matcher'],
  ...['stop-commands', 'warning', ...DISABLED],
];

/** The labels of annotations in the log. */
const LABEL = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/** Processes the output of a step line by line, and builds the log that users see. */
export class StepLog {
  readonly annotations: Annotation[] = [];
  readonly visible: string[] = [];
  /** Masked debug messages that are not in the log. */
  readonly hidden: string[] = [];
  failed = false;
  readonly #masker = new Masker();
  readonly #known = new Set(COMMANDS);
  readonly #debug: boolean;
  readonly #listeners: ((line: string) => void)[] = [];
  #resumeToken: string | undefined;

  constructor(debug: boolean) {
    this.#debug = debug;
  }

  /** Calls the listener with every new visible line. */
  onLine(listener: (line: string) => void): void {
    this.#listeners.push(listener);
  }

  masks(): string[] {
    return [...this.#masker.values];
  }

  /** Applies the current masks. */
  mask(text: string): string {
    return this.#masker.mask(text);
  }

  /** Processes one line of the step's standard output or standard error. */
  line(line: string): void {
    const command = parseCommand(line, this.#known);
    if (command && this.#resumeToken === undefined) {
      this.#process(command, line);
      return;
    }
    this.#show(line);
    if (command && command.name === this.#resumeToken) {
      this.#known.delete(command.name);
      this.#resumeToken = undefined;
    }
  }

  /** Adds an annotation, and adds it to the log. */
  annotate(level: Annotation['level'], message: string, title?: string): void {
    const masked = this.mask(message);
    this.annotations.push({ level, ...(title ? { title: this.mask(title) } : {}), message: masked });
    this.#show(`${LABEL[level]}: ${message}`);
  }

  /** Reports a command of the step that failed, which fails the step. */
  reject(message: string, reason: string): void {
    this.failed = true;
    this.annotate('error', message);
    this.annotate('error', reason);
  }

  #process({ name, properties, data }: WorkflowCommand, line: string): void {
    switch (name) {
      case 'add-mask':
        this.#addMask(data);
        break;
      case 'debug':
        this.#showDebug(data);
        break;
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, properties.title);
        break;
      case 'group':
      case 'endgroup':
        this.#show(`##[${name}]${data}`);
        break;
      case 'stop-commands':
        this.#show(line);
        this.#resumeToken = data.toLowerCase();
        this.#known.add(this.#resumeToken);
        break;
      default:
        if (DISABLED.includes(name)) {
          this.reject(`Unable to process command '${line}' successfully.`, `\`${name}\` is disabled.`);
        }
    }
  }

  #addMask(secret: string): void {
    if (secret.trim() === '') {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
    } else {
      this.#masker.add(secret);
    }
  }

  #showDebug(message: string): void {
    for (const line of message.split(/\r\n|\n|\r/)) {
      if (this.#debug) {
        this.#show(`##[debug]${line}`);
      } else {
        this.hidden.push(this.mask(`##[debug]${line}`));
      }
    }
  }

  /** Masks the whole text, so that a secret of several lines is masked, too. */
  #show(text: string): void {
    for (const line of this.mask(text).split(/\r\n|\n|\r/)) {
      this.visible.push(line);
      for (const listener of this.#listeners) {
        listener(line);
      }
    }
  }
}
