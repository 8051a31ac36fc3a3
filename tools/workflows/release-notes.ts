/**
 * `npm run release-notes [v1.2.3]`: prints the section of CHANGELOG.md for a release, by default of the version in package.json. Fails if
 * the version in any file of the project is another one. Needs no installed packages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, releaseProblems } from './release.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const project = {
  manifest: read('package.json'),
  lock: read('package-lock.json'),
  changelog: read('CHANGELOG.md'),
};
const tag = process.argv[2] ?? `v${JSON.parse(project.manifest).version}`;
const problems = releaseProblems(tag, project);
for (const problem of problems) {
  console.error(problem);
}
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  console.log(notesOf(project.changelog, tag.slice(1)));
}
