/**
 * `node tools/release-notes.ts [v1.2.3]`: prints the section of CHANGELOG.md for a release, by default of the version in package.json.
 * Prints the reasons, and fails, if the project in the current folder cannot be released. Needs no installed packages.
 */
import { readFileSync } from 'node:fs';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const versions = ['package.json', 'package-lock.json'].map((file) => ({
  file,
  version: String(JSON.parse(readFileSync(file, 'utf8')).version),
}));
const tag = process.argv[2] ?? `v${versions[0]?.version}`;
const [, released] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
const notes = released && notesOf(released);
const problems = released
  ? versions
      .filter(({ version }) => version !== released)
      .map(({ file, version }) => `The version in ${file} is ${version}, but the tag is ${tag}.`)
  : [`"${tag}" is not a tag such as v1.2.3.`];
if (released && !notes) {
  problems.push(`CHANGELOG.md has no section "## [${released}] - YYYY-MM-DD", or it is empty.`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(notes);
}

/** The section of a version; empty if there is none with a date. */
function notesOf(version: string): string {
  const heading = new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}\\n`);
  const section = changelog
    .replaceAll('\r\n', '\n')
    .split(/^## /m)
    .find((text) => heading.test(text));
  // The link definitions are at the end of the file, after all sections.
  return (section ?? '')
    .replace(heading, '')
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .trim();
}
