/** The contents of the files that contain the version. */
export interface VersionedFiles {
  readonly manifest: string;
  readonly lock: string;
  readonly changelog: string;
}

/** The reasons why the project cannot be released with a tag such as `v1.2.3`; none if it can. */
export function releaseProblems(tag: string, files: VersionedFiles): string[] {
  const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
  if (version === undefined) {
    return [`"${tag}" is not a tag such as v1.2.3.`];
  }
  const versions = {
    'package.json': JSON.parse(files.manifest).version,
    'package-lock.json': JSON.parse(files.lock).version,
  };
  const problems = Object.entries(versions)
    .filter(([, found]) => found !== version)
    .map(([file, found]) => `The version in ${file} is ${found}, but the tag is v${version}.`);
  if (!notesOf(files.changelog, version)) {
    problems.push(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD", or it is empty.`);
  }
  return problems;
}

/** The section of a version in a changelog; undefined if there is none with a date, or if it is empty. */
export function notesOf(changelog: string, version: string): string | undefined {
  const heading = new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => heading.test(text.split('\n', 1)[0] ?? ''));
  // The link definitions are at the end of the file, after all sections.
  const body = section?.slice(section.indexOf('\n')).replace(/^\[[^\]]+\]: .*$/gm, '');
  return body?.trim() || undefined;
}
