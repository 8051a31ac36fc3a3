import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { project } from './project.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.10.0] - 2026-11-24

### Added

- A comment on the pull request.

## [1.1.0] - 2026-11-01

- Older.

## [1.0.0]

- Without a date.

[1.10.0]: https://example.com/compare
`;

/** The output of the tool for a project with these versions, without the empty line at its end. */
function releaseNotes(manifest: string, lock: string, tag: string): { notes: string; problems: string } {
  const root = project({
    'package.json': JSON.stringify({ version: manifest }),
    'package-lock.json': JSON.stringify({ version: lock }),
    'CHANGELOG.md': CHANGELOG,
  });
  const script = join(process.cwd(), 'tools/release-notes.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [script, tag], { cwd: root, encoding: 'utf8' });
  return { notes: stdout.trimEnd(), problems: stderr.trimEnd() };
}

test('a release has the notes of its version, and is refused if a file has another version', () => {
  expect(releaseNotes('1.10.0', '1.10.0', 'v1.10.0')).toEqual({
    notes: '### Added\n\n- A comment on the pull request.',
    problems: '',
  });
  expect(releaseNotes('1.1.0', '1.1.1', 'v1.1.0')).toEqual({
    notes: '',
    problems: 'The version in package-lock.json is 1.1.1, but the tag is v1.1.0.',
  });
  expect(releaseNotes('1.0.0', '1.0.0', 'v1.0.0').problems).toBe(
    'CHANGELOG.md has no section "## [1.0.0] - YYYY-MM-DD", or it is empty.',
  );
  expect(releaseNotes('1.10.0', '1.10.0', 'v1.10.0-rc.1').problems).toBe(
    '"v1.10.0-rc.1" is not a tag such as v1.2.3.',
  );
});

/** The requests with which the release workflow moves the major tag, where these releases exist. */
function movingMajorTag(tag: string, releases: readonly string[]): { output: string; calls: string } {
  const root = project({
    gh: `#!/bin/sh
if [ "$1" = release ]; then printf '%s\\n' ${releases.join(' ')}; else echo "$@" >> "$CALLS"; fi
`,
    calls: '',
  });
  chmodSync(join(root, 'gh'), 0o755);
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
  const { stdout } = spawnSync('bash', ['-e', '-c', jobs.major.steps[0].run], {
    encoding: 'utf8',
    env: {
      PATH: `${root}:${process.env.PATH}`,
      CALLS: join(root, 'calls'),
      GITHUB_REF_NAME: tag,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_SHA: 'abc',
    },
  });
  return { output: stdout.trim(), calls: readFileSync(join(root, 'calls'), 'utf8') };
}

test('the major tag moves to the newest release of its major version only', () => {
  const releases = ['v2.0.0', 'v1.9.0', 'v1.10.0', 'v1.2.1'];
  expect(movingMajorTag('v1.10.0', releases).calls).toContain('git/refs/tags/v1 --raw-field sha=abc');
  expect(movingMajorTag('v1.2.1', releases)).toEqual({ output: 'v1 stays at v1.10.0.', calls: '' });
});
