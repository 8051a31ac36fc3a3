import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../process.ts';
import type { Check } from './check.ts';

/** The maximum size of the archive that a runner downloads before it starts the action, in bytes. */
export const ARCHIVE_LIMIT = 1_500_000;

/** The archive of the repository, which runners download, is small. */
export const size: Check = ({ root }) => {
  const bytes = archiveSize(root);
  const problems =
    bytes > ARCHIVE_LIMIT
      ? [`The repository as .tar.gz has ${bytes} bytes; the maximum is ${ARCHIVE_LIMIT}.`]
      : [];
  return { problems, summary: `the repository as .tar.gz has ${(bytes / 1e6).toFixed(2)} MB` };
};

/** The size of the files in git's index as .tar.gz, in bytes. */
export function archiveSize(root: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const tree = runProgram('git', ['write-tree'], root).trim();
    const file = join(folder, 'repository.tar.gz');
    runProgram('git', ['archive', '--format=tar.gz', `--output=${file}`, tree], root);
    return statSync(file).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
