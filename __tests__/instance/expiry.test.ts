import { expect, test } from '@jest/globals';
import { expiryTag, expiryTime, laterExpiry } from '../../src/instance/expiry.ts';

const EARLY = Date.UTC(2026, 10, 25, 21, 14, 37);
const LATE = EARLY + 1_000;

test('an expiry is written in a format without colons, and read again', () => {
  expect(expiryTag(EARLY)).toEqual({ key: 'expires-at', value: '20261125T211437Z' });
  expect(expiryTime([{ key: 'other', value: 'x' }, expiryTag(EARLY)])).toBe(EARLY);
});

test.each([[undefined], [[]], [[{ key: 'expires-at', value: 'soon' }]]])('no expiry in %j', (tags) =>
  expect(expiryTime(tags)).toBeUndefined(),
);

test('the later of two expiries counts, and other tags are replaced', () => {
  expect(laterExpiry([expiryTag(LATE)], expiryTag(EARLY))).toBe(expiryTag(LATE).value);
  expect(laterExpiry([expiryTag(EARLY)], expiryTag(LATE))).toBe(expiryTag(LATE).value);
  expect(laterExpiry([], expiryTag(EARLY))).toBe(expiryTag(EARLY).value);
  expect(laterExpiry(undefined, expiryTag(EARLY))).toBe(expiryTag(EARLY).value);
  expect(laterExpiry([expiryTag(LATE)], { key: 'stage', value: '1' })).toBe('1');
});
