import { expect, test } from '@jest/globals';
import { commentFor, expiryOf, isOurEntry, SHARED_COMMENT } from '../../../src/instance/access/entries.ts';
import { createOwnerToken } from '../../../src/instance/tags.ts';
import fc from '../../support/fast-check.ts';

const origin = (runId: string) => ({
  owner: 'octo-org',
  repository: 'shop',
  repositoryId: '7',
  server: 'github.com',
  ref: 'refs/heads/main',
  pullRequest: undefined,
  runId,
  runAttempt: '1',
});

test('writes the whole owner token into the comment of an entry', () => {
  const token = createOwnerToken(origin('12345678901'), () => 0.5);
  expect(commentFor(token)).toBe('ephemeral-atlas 12345678901-1-8000800080008000');
});

test('writes comments that Atlas accepts and that tell steps apart, however long the ID of a run is', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{1,300}$/),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999 })),
      (run, randoms) => {
        const draw = () => randoms.next().value ?? 0;
        const token = createOwnerToken(origin(run), draw);
        const comment = commentFor(token);
        expect(comment.length).toBeLessThanOrEqual(80);
        expect(isOurEntry({ comment })).toBe(true);
        expect(comment).not.toBe(SHARED_COMMENT);
        expect(comment.endsWith(token.slice(-16))).toBe(true);
      },
    ),
  );
});

test.each([undefined, '', 'office', 'ephemeral-atlas', 'shared', 'an ephemeral-atlas shared'])(
  'does not take the comment %j for one of these actions',
  (comment) => {
    expect(isOurEntry(comment === undefined ? {} : { comment })).toBe(false);
  },
);

test.each([
  ['2026-11-23T18:00:00Z', Date.UTC(2026, 10, 23, 18)],
  ['tomorrow', undefined],
  [undefined, undefined],
])('reads the expiry %s', (deleteAfterDate, at) => {
  expect(expiryOf(deleteAfterDate === undefined ? {} : { deleteAfterDate })).toBe(at);
});
