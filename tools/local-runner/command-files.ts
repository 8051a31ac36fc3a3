import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepLog } from './step-log.ts';

/** The variables with the paths of the files for commands to the runner, and the runner's names of the commands. */
const FILES = {
  GITHUB_OUTPUT: 'output',
  GITHUB_STATE: 'state',
  GITHUB_STEP_SUMMARY: 'summary',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
};

type FileVariable = keyof typeof FILES;

/** The maximum size of a summary, in KiB. */
const SUMMARY_LIMIT = 1024;

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
  const pairs = (variable: FileVariable) => {
    try {
      return parsePairs(raw[variable]);
    } catch (error) {
      const message = `Unable to process file command '${FILES[variable]}' successfully.`;
      log.reject(message, (error as Error).message);
      return {};
    }
  };
  const kibibytes = Math.ceil(Buffer.byteLength(raw.GITHUB_STEP_SUMMARY) / 1024);
  if (kibibytes > SUMMARY_LIMIT) {
    const limit = `supports content up to a size of ${SUMMARY_LIMIT}k, got ${kibibytes}k`;
    log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, ${limit}.`);
  }
  return {
    raw,
    outputs: pairs('GITHUB_OUTPUT'),
    state: pairs('GITHUB_STATE'),
    exportedEnv: pairs('GITHUB_ENV'),
    summary: kibibytes > SUMMARY_LIMIT ? '' : log.mask(raw.GITHUB_STEP_SUMMARY),
  };
}

/**
 * Parses `NAME=VALUE` lines and `NAME<<DELIMITER` … `DELIMITER` blocks.
 * @throws Error with the runner's message if the text is malformed
 */
function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(process.platform === 'win32' ? /\r?\n/ : '\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, separator, rest = ''] = /^([^=]+?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (name !== undefined && separator === '=') {
      pairs[name] = rest;
    } else if (name !== undefined && rest !== '') {
      const end = lines.indexOf(rest);
      if (end < 0) {
        throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
      }
      pairs[name] = lines
        .splice(0, end + 1)
        .slice(0, end)
        .join('\n');
    } else if (line !== '') {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

function mapFiles(map: (variable: FileVariable) => string): Record<FileVariable, string> {
  const entries = (Object.keys(FILES) as FileVariable[]).map((variable) => [variable, map(variable)]);
  return Object.fromEntries(entries);
}
