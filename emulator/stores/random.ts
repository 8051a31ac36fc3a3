import { randomInt } from 'node:crypto';

/** Returns numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

const RANGE = 2 ** 47;

/** Cryptographically random, which is the default. */
export const cryptoRandom: Random = () => randomInt(RANGE) / RANGE;

function randomString(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

/** Random hexadecimal digits. */
export function randomHex(random: Random, length: number): string {
  return randomString(random, '0123456789abcdef', length);
}

/** A new ID of Atlas, which starts with the time (milliseconds since the epoch) of its creation in seconds. */
export function objectId(random: Random, now: number): string {
  return `${Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0')}${randomHex(random, 16)}`;
}

/** Random lower-case letters and digits. */
export function randomWord(random: Random, length: number): string {
  return randomString(random, 'abcdefghijklmnopqrstuvwxyz0123456789', length);
}
