import { describe, expect, test } from '@jest/globals';
import {
  holderOf,
  holdersFor,
  readComment,
  writeComment,
} from '../../../src/instance/access/entry-comment.ts';
import fc from '../../support/fast-check.ts';

const RUN = '12345678901-1';
const holders = Array.from({ length: 12 }, (_, n) =>
  holderOf({ name: `pr-${n % 3}`, ownerToken: `mark-${n}` }),
);

describe('the comment of an entry', () => {
  test('names the run, fits, and reads back as it was written', () => {
    const comment = { run: RUN, holders: holders.slice(0, 5), others: false };
    const text = writeComment(comment);
    expect(text).toMatch(/^ephemeral-atlas run 12345678901-1 /);
    expect(text.length).toBeLessThanOrEqual(80);
    expect(readComment(text)).toEqual(comment);
  });

  test('keeps the newest holders, and remembers that there are others', () => {
    const text = writeComment({ run: RUN, holders, others: false });
    expect(text.length).toBeLessThanOrEqual(80);
    expect(readComment(text)).toEqual({ run: RUN, holders: holders.slice(0, 5), others: true });
  });

  test('is never longer than Atlas takes, whatever is in it', () => {
    const holder = fc.stringMatching(/^[\w-]{8}$/);
    const comment = fc.record({
      run: fc.stringMatching(/^\d{1,30}-\d{1,5}$/),
      holders: fc.array(holder, { maxLength: 20 }),
      others: fc.boolean(),
    });
    fc.assert(
      fc.property(comment, (written) => {
        const text = writeComment(written);
        const read = readComment(text);
        expect(text.length).toBeLessThanOrEqual(80);
        expect(read?.holders).toEqual(written.holders.slice(0, read?.holders.length));
        expect(read?.others).toBe(written.others || written.holders.length > (read?.holders.length ?? 0));
      }),
    );
  });

  test.each([undefined, '', 'office', 'ephemeral-atlas', 'ephemeral-atlas run 1-1 short', `x ${RUN}`])(
    'of somebody else is not taken for one of ours: %j',
    (comment) => {
      expect(readComment(comment)).toBeUndefined();
    },
  );
});

test('a holder is known by its instance', () => {
  const isLeaving = holdersFor(['pr-1', 'pr-2']);
  expect(holders.map(isLeaving)).toEqual(holders.map((_, n) => n % 3 !== 0));
});
