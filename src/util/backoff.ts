/** The range of a pause that doubles, in milliseconds. */
export interface BackoffRange {
  readonly firstMs: number;
  readonly maxMs: number;
}

/**
 * A pause of exponential backoff, in milliseconds. Half of it is random, so that jobs that started together spread out.
 * @param doublings how often the first pause is doubled, from 0
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
export function backoff({ firstMs, maxMs }: BackoffRange, doublings: number, random: () => number): number {
  return Math.min(maxMs, firstMs * 2 ** doublings) * (0.5 + random() / 2);
}
