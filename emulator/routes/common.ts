import type { Fault } from '../fault.ts';
import type { State } from '../state.ts';

/** The path of projects, and the start of the paths of their resources. */
export const GROUPS = '/api/atlas/v2/groups';

/** Query parameters of list operations. */
export const LIST_QUERY: readonly string[] = ['includeCount', 'itemsPerPage', 'pageNum'];

/** Deletes an instance, unless a fault prevents or undoes that. Throws a 400 if it cannot be deleted. */
export function deleteInstance({ instances }: State, name: string, fault: Fault | undefined): void {
  if (fault?.kind === 'forgotten-delete') {
    instances.checkDeletable(name);
  } else if (fault?.kind === 'undone-delete') {
    instances.startUndoneDeletion(name, fault.delayMs ?? 1_000);
  } else {
    instances.remove(name);
  }
}
