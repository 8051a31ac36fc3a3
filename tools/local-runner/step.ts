import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommandFiles, type FileCommands, readCommandFiles } from './command-files.ts';
import { inheritedVariables, type RunContext, runVariables } from './environment.ts';
import { lineSplitter } from './lines.ts';
import { readAction } from './metadata.ts';
import { type Annotation, StepLog } from './step-log.ts';

/** One step of a job that uses a JavaScript action. */
export interface StepOptions extends RunContext {
  /** The path of the `action.yml`. */
  actionFile: string;
  phase?: 'main' | 'post';
  inputs?: Record<string, string>;
  /** Additional environment variables. They override those of the runner. */
  env?: Record<string, string>;
  /** The state that the main phase saved, for post. */
  state?: Record<string, string>;
  /** The value of `${{ github.token }}`. */
  token?: string;
  /** Kills the step after this time. */
  timeoutMs?: number;
  /** Options of Node.js, before the script. */
  nodeArgs?: string[];
}

export interface StepResult {
  exitCode: number | null;
  signal: string | null;
  /** Also `failure` if the runner could not process a command of the step. */
  conclusion: 'success' | 'failure' | 'cancelled';
  /** The log as users see it. */
  log: string;
  /** The debug messages that are not in the log. */
  debugLog: string;
  /** Unprocessed standard output and standard error. */
  raw: string;
  annotations: Annotation[];
  masks: string[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** The job summary as users see it. */
  summary: string;
  exportedEnv: Record<string, string>;
  /** The contents of the command files, by variable (`GITHUB_OUTPUT` and so on). */
  commandFiles: Record<string, string>;
  durationMs: number;
}

export interface RunningStep {
  pid: number | undefined;
  result: Promise<StepResult>;
  /** Stops the step as a cancelled job does: SIGINT, SIGTERM 7.5 s later, SIGKILL 2.5 s after that. */
  cancel(): void;
  signal(signal: NodeJS.Signals): void;
  /** Calls the listener with every line that becomes visible in the log. */
  onLine(listener: (line: string) => void): void;
}

const SIGTERM_AFTER_MS = 7_500;
const SIGKILL_AFTER_MS = 10_000;
const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';

/** Starts a step, and does not wait for its end. */
export function startStep(options: StepOptions): RunningStep {
  const { script, folder, files, env, warning } = prepareStep(options);
  const log = new StepLog(options.debug ?? false);
  if (warning) {
    log.annotate('warning', warning);
  }
  const started = performance.now();
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), script], {
    cwd: env.GITHUB_WORKSPACE,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const rawOutput = collectOutput(child, log);
  const timers: NodeJS.Timeout[] = [];
  let cancelled = false;
  const signalAfter = (ms: number, signal: NodeJS.Signals) => {
    timers.push(setTimeout(() => child.kill(signal), ms));
  };
  if (options.timeoutMs !== undefined) {
    signalAfter(options.timeoutMs, 'SIGKILL');
  }
  const result = waitForEnd(child).then(({ exitCode, signal }): StepResult => {
    const durationMs = performance.now() - started;
    timers.forEach(clearTimeout);
    const commands = readCommandFiles(files, log);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    const conclusion = cancelled ? 'cancelled' : exitCode !== 0 || log.failed ? 'failure' : 'success';
    return { exitCode, signal, conclusion, raw: rawOutput(), durationMs, ...resultOf(log, commands) };
  });
  return {
    pid: child.pid,
    result,
    cancel() {
      cancelled = true;
      child.kill('SIGINT');
      signalAfter(SIGTERM_AFTER_MS, 'SIGTERM');
      signalAfter(SIGKILL_AFTER_MS, 'SIGKILL');
    },
    signal: (signal) => void child.kill(signal),
    onLine: (listener) => log.onLine(listener),
  };
}

/** Starts a step, and waits for its end. */
export function runStep(options: StepOptions): Promise<StepResult> {
  return startStep(options).result;
}

/** The script of the phase, and the environment that GitHub's runner sets. */
function prepareStep(options: StepOptions) {
  const { actionFile, phase = 'main', inputs = {}, token = TOKEN, state = {} } = options;
  const action = readAction(actionFile, phase, inputs, token);
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  const files = createCommandFiles(join(folder, '_runner_file_commands'));
  const stateVariables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  const env: NodeJS.ProcessEnv = {
    ...inheritedVariables(process.env),
    ...runVariables(options, folder),
    ...files,
    ...action.env,
    ...Object.fromEntries(stateVariables),
    ...options.env,
  };
  return { script: action.script, folder, files, env, warning: action.warning };
}

function resultOf(log: StepLog, { raw, ...commands }: FileCommands) {
  return {
    log: log.visible.join('\n'),
    debugLog: log.hidden.join('\n'),
    annotations: log.annotations,
    masks: log.masks(),
    commandFiles: raw,
    ...commands,
  };
}

/** Sends both streams to the log. Returns a function that returns the unprocessed output. */
function collectOutput(child: ChildProcess, log: StepLog): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    const lines = lineSplitter((line) => log.line(line));
    stream?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      lines.write(chunk);
    });
    stream?.on('close', () => lines.end());
  }
  return () => Buffer.concat(chunks).toString('utf8');
}

function waitForEnd(child: ChildProcess): Promise<{ exitCode: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
  });
}
