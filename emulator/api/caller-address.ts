import type { Settings } from '../cli/options.ts';

/** The address of a client: the one in the options, or its real one. */
export function callerAddress({ callerAddress }: Settings, remoteAddress: string): string {
  return callerAddress ?? remoteAddress.replace(/^::ffff:(?=\d+\.)/i, '');
}
