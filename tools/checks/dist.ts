import { execFileSync } from 'node:child_process';
import type { Check } from './check.ts';

/** `dist/` and `emulator/dist/` in git's index are identical to the output of a build. */
export const dist: Check = ({ root }) => {
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, args, { cwd: root, encoding: 'utf8' });
  run(process.execPath, ['tools/build.ts']);
  const options = ['--modified', '--others', '--deduplicate'];
  const changed = run('git', ['ls-files', ...options, '--', 'dist', 'emulator/dist']).split('\n');
  return {
    problems: changed
      .filter(Boolean)
      .map((file) => `${file} is out of date: run "npm run build" and commit it.`),
    summary: 'compared a new build with the committed files',
  };
};
