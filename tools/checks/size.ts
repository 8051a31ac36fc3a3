import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../process.ts';
import type { Check } from './check.ts';

/** What a runner downloads before it can start the action, in bytes at most. */
export const ARCHIVE_LIMIT = 1_500_000;

/** The repository as GitHub packs it for a runner is small. */
export const size: Check = ({ root }) => {
  const bytes = archiveSize(root);
  const problems =
    bytes > ARCHIVE_LIMIT
      ? [`The repository as .tar.gz has ${bytes} bytes, which is more than ${ARCHIVE_LIMIT}.`]
      : [];
  return { problems, summary: `the repository as .tar.gz has ${(bytes / 1e6).toFixed(2)} MB` };
};

/** The size of what is in git's index, packed. */
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
