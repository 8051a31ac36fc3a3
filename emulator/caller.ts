import type { Settings } from './options.ts';

/** The address that a caller is known by: the one that the options give to everybody, or its own. */
export function callerAddress({ callerAddress }: Settings, remoteAddress: string): string {
  return callerAddress ?? remoteAddress.replace(/^::ffff:(?=\d+\.)/i, '');
}
