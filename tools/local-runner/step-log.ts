import { Masker } from './masker.ts';
import { parseCommand, type WorkflowCommand } from './workflow-command.ts';

/** A message that GitHub shows on the page of the workflow run. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title?: string;
  message: string;
}

/** The workflow commands that the runner knows. */
const COMMANDS = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** The labels of annotations in the log. */
const LABEL = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/** Processes the output of a step line by line, and builds the log that users see. */
export class StepLog {
  readonly annotations: Annotation[] = [];
  readonly visible: string[] = [];
  /** Masked debug messages that are not in the log. */
  readonly hidden: string[] = [];
  /** Outputs from the deprecated command on standard output. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  failed = false;
  readonly #masker = new Masker();
  readonly #known = new Set(COMMANDS);
  readonly #debug: boolean;
  readonly #listeners: ((line: string) => void)[] = [];
  #echo: boolean;
  #resumeToken: string | undefined;

  constructor(debug: boolean) {
    this.#debug = debug;
    this.#echo = debug;
  }

  /** Calls the listener with every new visible line. */
  onLine(listener: (line: string) => void): void {
    this.#listeners.push(listener);
  }

  masks(): string[] {
    return this.#masker.values();
  }

  /** Applies the current masks. */
  mask(text: string): string {
    return this.#masker.mask(text);
  }

  /** Processes one line of the step's standard output or standard error. */
  line(line: string): void {
    const command = parseCommand(line, this.#known);
    if (command === undefined) {
      this.#show(line);
    } else if (this.#resumeToken !== undefined) {
      this.#stopped(command, line);
    } else {
      this.#process(command, line);
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

  #stopped(command: WorkflowCommand, line: string): void {
    this.#show(line);
    if (command.name !== this.#resumeToken) {
      return;
    }
    this.#known.delete(command.name);
    this.#resumeToken = undefined;
  }

  #process(command: WorkflowCommand, line: string): void {
    const { name, properties, data } = command;
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
      case 'echo':
        this.#echo = data.trim().toLowerCase() === 'on';
        break;
      case 'stop-commands':
        this.#show(line);
        this.#resumeToken = data.toLowerCase();
        this.#known.add(this.#resumeToken);
        break;
      case 'set-output':
      case 'save-state':
        this.#setDeprecated(command, line);
        break;
      case 'set-env':
      case 'add-path':
        this.reject(
          `Unable to process command '${line}' successfully.`,
          `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`,
        );
        break;
    }
  }

  #addMask(secret: string): void {
    if (secret.trim() === '') {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    this.#masker.add(secret);
    if (this.#echo) {
      this.#show('::add-mask::***');
    }
  }

  #setDeprecated({ name, properties, data }: WorkflowCommand, line: string): void {
    if (this.#echo) {
      this.#show(line);
    }
    if (!properties.name) {
      this.reject(
        `Unable to process command '${line}' successfully.`,
        `Required field 'name' is missing in ##[${name}] command.`,
      );
      return;
    }
    (name === 'set-output' ? this.outputs : this.state)[properties.name] = data;
    this.annotate(
      'warning',
      `The \`${name}\` command is deprecated. Please upgrade to using Environment Files.`,
    );
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
