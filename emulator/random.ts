import { randomInt } from 'node:crypto';

/** A source of numbers from 0 (included) to 1 (not included). */
export type Random = () => number;

const RANGE = 2 ** 47;

/** Randomness that nobody can foresee: the default. */
export const cryptoRandom: Random = () => randomInt(RANGE) / RANGE;

/** A string of `length` characters drawn from `alphabet`. */
function draw(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

/** Random hexadecimal digits, as in Atlas' ids. */
export function randomHex(random: Random, length: number): string {
  return draw(random, '0123456789abcdef', length);
}

/** Random lower-case letters and digits. */
export function randomWord(random: Random, length: number): string {
  return draw(random, 'abcdefghijklmnopqrstuvwxyz0123456789', length);
}
