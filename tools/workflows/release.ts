/** The files of the project that name its version, as texts. */
export interface VersionedFiles {
  readonly manifest: string;
  readonly lock: string;
  readonly changelog: string;
}

/** What is wrong with releasing the project under a tag such as `v1.2.3`; nothing if all is well. */
export function releaseProblems(tag: string, files: VersionedFiles): string[] {
  const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
  if (version === undefined) return [`"${tag}" is not a tag such as v1.2.3.`];
  const named = {
    'package.json': JSON.parse(files.manifest).version,
    'package-lock.json': JSON.parse(files.lock).version,
  };
  const problems = Object.entries(named)
    .filter(([, said]) => said !== version)
    .map(([file, said]) => `${file} says ${said}, and the tag ${version}.`);
  if (!notesOf(files.changelog, version)) {
    problems.push(`CHANGELOG.md says nothing under "## [${version}] - YYYY-MM-DD".`);
  }
  return problems;
}

/** What a changelog says about a version; undefined if it has no dated section for it, or an empty one. */
export function notesOf(changelog: string, version: string): string | undefined {
  const heading = new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => heading.test(text.split('\n', 1)[0] ?? ''));
  // Links of the versions stand at the end of the file, after all sections.
  const body = section?.slice(section.indexOf('\n')).replace(/^\[[^\]]+\]: .*$/gm, '');
  return body?.trim() || undefined;
}
