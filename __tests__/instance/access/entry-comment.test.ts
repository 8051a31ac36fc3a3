import { describe, expect, test } from '@jest/globals';
import {
  formatEntryComment,
  isLeaseFor,
  leaseOf,
  parseEntryComment,
} from '../../../src/instance/access/entry-comment.ts';
import fc from '../../support/fast-check.ts';

const RUN = '12345678901-1';
const leases = Array.from({ length: 12 }, (_, n) =>
  leaseOf({ name: `pr-${n % 3}`, ownerToken: `mark-${n}` }),
);

describe('the comment of an entry', () => {
  test('names the run, fits, and reads back as it was written', () => {
    const comment = { run: RUN, leases: leases.slice(0, 5), hasMore: false };
    const text = formatEntryComment(comment);
    expect(text).toMatch(/^ephemeral-atlas run 12345678901-1 /);
    expect(text.length).toBeLessThanOrEqual(80);
    expect(parseEntryComment(text)).toEqual(comment);
  });

  test('keeps the newest leases, and remembers that there are hasMore', () => {
    const text = formatEntryComment({ run: RUN, leases, hasMore: false });
    expect(text.length).toBeLessThanOrEqual(80);
    expect(parseEntryComment(text)).toEqual({ run: RUN, leases: leases.slice(0, 5), hasMore: true });
  });

  test('is never longer than Atlas takes, whatever is in it', () => {
    const holder = fc.stringMatching(/^[\w-]{8}$/);
    const comment = fc.record({
      run: fc.stringMatching(/^\d{1,30}-\d{1,5}$/),
      leases: fc.array(holder, { maxLength: 20 }),
      hasMore: fc.boolean(),
    });
    fc.assert(
      fc.property(comment, (written) => {
        const text = formatEntryComment(written);
        const read = parseEntryComment(text);
        expect(text.length).toBeLessThanOrEqual(80);
        expect(read?.leases).toEqual(written.leases.slice(0, read?.leases.length));
        expect(read?.hasMore).toBe(written.hasMore || written.leases.length > (read?.leases.length ?? 0));
      }),
    );
  });

  test.each([undefined, '', 'office', 'ephemeral-atlas', 'ephemeral-atlas run 1-1 short', `x ${RUN}`])(
    'of somebody else is not taken for one of ours: %j',
    (comment) => {
      expect(parseEntryComment(comment)).toBeUndefined();
    },
  );
});

test('a holder is known by its instance', () => {
  const isLeaving = isLeaseFor(['pr-1', 'pr-2']);
  expect(leases.map(isLeaving)).toEqual(leases.map((_, n) => n % 3 !== 0));
});
