import { describe, expect, test } from '@jest/globals';
import {
  formatEntryComment,
  isLeaseFor,
  isLeaseOf,
  leaseOf,
  parseEntryComment,
} from '../../../src/instance/access/entry-comment.ts';
import fc from '../../support/fast-check.ts';

const RUN = '12345678901-1';
const SHOP = { owner: 'octo-org', repository: 'shop' };
const leases = Array.from({ length: 12 }, (_, n) => leaseOf(SHOP, `pr-${n % 3}`, `mark-${n}`));

describe('the comment of an entry', () => {
  test('names the run, fits, and reads back as it was written', () => {
    const comment = { run: RUN, leases: leases.slice(0, 4), hasMore: false };
    const text = formatEntryComment(comment);
    expect(text).toMatch(/^ephemeral-atlas run 12345678901-1 /);
    expect(text.length).toBeLessThanOrEqual(80);
    expect(parseEntryComment(text)).toEqual(comment);
  });

  test('keeps the newest leases, and remembers that there are hasMore', () => {
    const text = formatEntryComment({ run: RUN, leases, hasMore: false });
    expect(text.length).toBeLessThanOrEqual(80);
    expect(parseEntryComment(text)).toEqual({ run: RUN, leases: leases.slice(0, 4), hasMore: true });
  });

  test('cuts the run at 20 characters', () => {
    const run = '1234567890123456789012345-1';
    expect(formatEntryComment({ run, leases: [], hasMore: false })).toBe(
      'ephemeral-atlas run 12345678901234567890',
    );
  });

  test('is never longer than Atlas takes, whatever is in it', () => {
    const holder = fc.stringMatching(/^[\w-]{10}$/);
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

test('a lease is known by its repository and its instance', () => {
  expect(leases.map(isLeaseFor(SHOP, 'pr-1'))).toEqual(leases.map((_, n) => n % 3 === 1));
  const other = leaseOf({ ...SHOP, repository: 'shop-admin' }, 'pr-1', 'mark-1');
  expect(isLeaseFor(SHOP, 'pr-1')(other)).toBe(false);
  expect([...leases, other].map(isLeaseOf({ owner: 'Octo-Org', repository: 'Shop' }))).toEqual([
    ...leases.map(() => true),
    false,
  ]);
});
