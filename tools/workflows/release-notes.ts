/**
 * `node tools/workflows/release-notes.ts v1.2.3`: prints what CHANGELOG.md says about a release, or fails if the project does not say
 * everywhere that this is its version. Needs nothing installed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, releaseProblems } from './release.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const tag = process.argv[2] ?? '';
const project = {
  manifest: read('package.json'),
  lock: read('package-lock.json'),
  changelog: read('CHANGELOG.md'),
};
const problems = releaseProblems(tag, project);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(notesOf(project.changelog, tag.slice(1)));
