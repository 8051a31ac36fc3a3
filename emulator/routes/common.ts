import type { Fault } from '../fault.ts';
import type { State } from '../state.ts';

/** Where projects are found, and everything that belongs to one. */
export const GROUPS = '/api/atlas/v2/groups';

/** Query parameters of operations that list something. */
export const LIST_QUERY: readonly string[] = ['includeCount', 'itemsPerPage', 'pageNum'];

/** Accepts a deletion, and carries it out unless a fault says that Atlas forgets it, or begins it and gives it up. */
export function deleteInstance({ instances }: State, name: string, fault: Fault | undefined): void {
  if (fault?.kind === 'forgotten-delete') {
    instances.checkDeletable(name);
  } else if (fault?.kind === 'undone-delete') {
    instances.revive(name, fault.delayMs ?? 1_000);
  } else {
    instances.remove(name);
  }
}
