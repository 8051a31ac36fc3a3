import type { Emulator } from '../../emulator/index.ts';
import { MIRROR } from './harness.ts';

const FOREIGN = 'foreign';

/** Adds resources of a mirror of the repository, long expired, which no action may touch. */
export function seedForeign(emulator: Emulator): void {
  const gone = { 'instance-id': '0123456789abcdef01234567', 'instance-name': 'gone' };
  emulator.addInstance({ name: FOREIGN, tags: { ...MIRROR, 'expires-at': '20200101T000000Z' } });
  emulator.addUser({ username: FOREIGN, labels: { ...MIRROR, ...gone } });
  emulator.addAccessEntry({ value: '192.0.2.1', comment: FOREIGN });
}

/** What of somebody else's is gone. */
export function missingForeign(emulator: Emulator): string[] {
  const kept = {
    'the instance': emulator.instances().some(({ name }) => name === FOREIGN),
    'the user': emulator.users().some(({ username }) => username === FOREIGN),
    'the access list entry': emulator.accessList().some(({ comment }) => comment === FOREIGN),
  };
  return Object.entries(kept)
    .filter(([, there]) => !there)
    .map(([what]) => `${what} of somebody else is gone`);
}
