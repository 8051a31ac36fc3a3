import { execFileSync } from 'node:child_process';
import type { Check } from './check.ts';

/** The maximum size of the archive that a runner downloads before it starts the action, in bytes. */
const ARCHIVE_LIMIT = 1_500_000;

/** The archive of the files in git's index, which runners download, is small. */
export const size: Check = ({ root }) => {
  const tree = execFileSync('git', ['write-tree'], { cwd: root, encoding: 'utf8' }).trim();
  const options = { cwd: root, maxBuffer: 10 * ARCHIVE_LIMIT };
  const { length } = execFileSync('git', ['archive', '--format=tar.gz', tree], options);
  const problem = `The repository as .tar.gz has ${length} bytes; the maximum is ${ARCHIVE_LIMIT}.`;
  return {
    problems: length > ARCHIVE_LIMIT ? [problem] : [],
    summary: `the repository as .tar.gz has ${(length / 1e6).toFixed(2)} MB`,
  };
};
