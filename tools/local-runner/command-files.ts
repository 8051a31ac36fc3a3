import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepLog } from './step-log.ts';

/** The names of the files for commands to the runner, by the environment variable with the path. */
const FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
};

type FileVariable = keyof typeof FILES;

/** The maximum size of a summary, in bytes. */
const SUMMARY_LIMIT = 1024 * 1024;

export interface FileCommands {
  raw: Record<FileVariable, string>;
  outputs: Record<string, string>;
  state: Record<string, string>;
  exportedEnv: Record<string, string>;
  summary: string;
}

/** Creates empty files, and returns the environment variables with their paths. */
export function createCommandFiles(folder: string): Record<FileVariable, string> {
  mkdirSync(folder, { recursive: true });
  const paths = mapFiles((variable) => join(folder, FILES[variable]));
  for (const path of Object.values(paths)) {
    writeFileSync(path, '');
  }
  return paths;
}

/** Parses the files at the end of the step. A malformed file is reported in the log, and fails the step. */
export function readCommandFiles(paths: Record<FileVariable, string>, log: StepLog): FileCommands {
  const raw = mapFiles((variable) =>
    existsSync(paths[variable]) ? readFileSync(paths[variable], 'utf8') : '',
  );
  const pairs = (variable: FileVariable, name: string) => {
    try {
      return parsePairs(raw[variable]);
    } catch (error) {
      log.reject(`Unable to process file command '${name}' successfully.`, (error as Error).message);
      return {};
    }
  };
  return {
    raw,
    outputs: pairs('GITHUB_OUTPUT', 'output'),
    state: pairs('GITHUB_STATE', 'state'),
    exportedEnv: readEnv(pairs('GITHUB_ENV', 'env'), log),
    summary: readSummary(raw.GITHUB_STEP_SUMMARY, log),
  };
}

/**
 * Parses `NAME=VALUE` lines and `NAME<<DELIMITER` … `DELIMITER` blocks.
 * @throws Error with the runner's message if the text is malformed
 */
export function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(process.platform === 'win32' ? /\r?\n/ : '\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') {
      continue;
    }
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      if (heredoc === 0 || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      }
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) {
        throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      }
      pairs[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (equals > 0) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      const reason = equals === 0 ? '. Name must not be empty' : '';
      throw new Error(`Invalid format '${line}'${reason}`);
    }
  }
  return pairs;
}

function readEnv(pairs: Record<string, string>, log: StepLog): Record<string, string> {
  const { NODE_OPTIONS: refused, ...allowed } = pairs;
  if (refused !== undefined) {
    log.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
  return allowed;
}

function readSummary(text: string, log: StepLog): string {
  const size = Buffer.byteLength(text);
  if (size <= SUMMARY_LIMIT) {
    return log.mask(text);
  }
  const got = Math.ceil(size / 1024);
  log.annotate(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${got}k.`,
  );
  return '';
}

function mapFiles(map: (variable: FileVariable) => string): Record<FileVariable, string> {
  const entries = (Object.keys(FILES) as FileVariable[]).map((variable) => [variable, map(variable)]);
  return Object.fromEntries(entries);
}
