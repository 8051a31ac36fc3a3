import type { Emulator } from '../../emulator/index.ts';

const FOREIGN = 'foreign';

/** Puts into a project what somebody else made, long expired: nothing of it may ever be touched. */
export function seedForeign(emulator: Emulator): void {
  emulator.addInstance({ name: FOREIGN, tags: { 'expires-at': '20200101T000000Z' } });
  emulator.addUser({ username: FOREIGN });
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
