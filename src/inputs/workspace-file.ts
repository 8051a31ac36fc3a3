import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Environment } from './reader.ts';

const MAX_BYTES = 1_000_000;

/** The text of a file, or the reason why it cannot be read. */
export type WorkspaceFile =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: string };

/**
 * Reads a text file of the checkout: at most 1 MB, and inside the workspace. This is also checked for the target of a symbolic link, so
 * that the checkout of a fork cannot make the step read other files of the runner.
 */
export function readWorkspaceFile(path: string, { GITHUB_WORKSPACE }: Environment): WorkspaceFile {
  try {
    const workspace = realpathSync(GITHUB_WORKSPACE || process.cwd());
    const file = realpathSync(resolve(workspace, path));
    const fromWorkspace = relative(workspace, file);
    if (isAbsolute(fromWorkspace) || /^\.\.(?:[/\\]|$)/.test(fromWorkspace)) {
      return { problem: 'the file is outside of the workspace' };
    }
    const stats = statSync(file);
    if (!stats.isFile()) {
      return { problem: 'it is not a file' };
    }
    if (stats.size > MAX_BYTES) {
      return { problem: `the file has ${stats.size} bytes, but at most ${MAX_BYTES} are allowed` };
    }
    return { text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    return { problem: describeError(error as NodeJS.ErrnoException) };
  }
}

function describeError({ code }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? 'there is no such file in the workspace; check out the repository before this step'
    : `the file cannot be read (${code})`;
}
