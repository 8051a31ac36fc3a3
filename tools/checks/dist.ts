import { runNode, runProgram } from '../process.ts';
import type { Check } from './check.ts';

/** A build leaves `dist/` as it is in git's index, byte for byte. */
export const dist: Check = ({ root }) => {
  runNode(['tools/build.ts'], root);
  const options = ['--modified', '--others', '--deduplicate'];
  const changed = runProgram('git', ['ls-files', ...options, '--', 'dist'], root)
    .split('\n')
    .filter(Boolean);
  return {
    problems: changed.map((file) => `${file} differs after a build: run "npm run build" and commit dist/.`),
    summary: 'built again, and compared with what is committed',
  };
};
