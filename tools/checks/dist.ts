import { runNode, runProgram } from '../process.ts';
import type { Check } from './check.ts';

/** `dist/` and `emulator/dist/` in git's index are identical to the output of a build. */
export const dist: Check = ({ root }) => {
  runNode(['tools/build.ts'], root);
  const options = ['--modified', '--others', '--deduplicate'];
  const changed = runProgram('git', ['ls-files', ...options, '--', 'dist', 'emulator/dist'], root)
    .split('\n')
    .filter(Boolean);
  return {
    problems: changed.map((file) => `${file} is out of date: run "npm run build" and commit it.`),
    summary: 'compared a new build with the committed files',
  };
};
