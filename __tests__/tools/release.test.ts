import { describe, expect, test } from '@jest/globals';
import { notesOf, releaseProblems } from '../../tools/workflows/release.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.10.0] - 2026-11-24

### Added

- A comment on the pull request.

## [1.1.0] - 2026-11-01

- Older.

[1.10.0]: https://example.com/compare
`;
const FILES = {
  manifest: '{ "version": "1.10.0" }',
  lock: '{ "version": "1.10.0" }',
  changelog: CHANGELOG,
};

describe('the notes of a release', () => {
  test('are its section of the changelog, without the links at the end', () => {
    expect(notesOf(CHANGELOG, '1.10.0')).toBe('### Added\n\n- A comment on the pull request.');
    expect(notesOf(CHANGELOG, '1.1.0')).toBe('- Older.');
  });

  test.each(['1.1', '1.10', '2.0.0', 'Unreleased'])('are nothing for %s', (version) => {
    expect(notesOf(CHANGELOG, version)).toBeUndefined();
  });

  test('are undefined if the section is empty or has no date', () => {
    expect(notesOf('## [1.0.0] - 2026-11-24\n\n## [0.9.0] - 2026-11-01\n- x', '1.0.0')).toBeUndefined();
    expect(notesOf('## [1.0.0]\n\n- x', '1.0.0')).toBeUndefined();
  });
});

describe('a release', () => {
  test('is possible if all files have its version', () =>
    expect(releaseProblems('v1.10.0', FILES)).toEqual([]));

  test('reports every file with another version', () => {
    expect(releaseProblems('v1.10.1', FILES)).toEqual([
      'The version in package.json is 1.10.0, but the tag is v1.10.1.',
      'The version in package-lock.json is 1.10.0, but the tag is v1.10.1.',
      'CHANGELOG.md has no section "## [1.10.1] - YYYY-MM-DD", or it is empty.',
    ]);
    expect(releaseProblems('v1.10.0', { ...FILES, lock: '{}' })).toEqual([
      'The version in package-lock.json is undefined, but the tag is v1.10.0.',
    ]);
  });

  test.each(['', '1.10.0', 'v1', 'v1.10', 'v1.10.0-rc.1', 'v1.10.0 '])('has no tag like %j', (tag) => {
    expect(releaseProblems(tag, FILES)).toEqual([`"${tag}" is not a tag such as v1.2.3.`]);
  });
});
