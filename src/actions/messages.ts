import type { Revoked } from '../instance/access/access.ts';
import type { RemovalOutcome } from '../instance/delete/removal.ts';
import type { Hold } from '../instance/tags.ts';
import type { Claim } from '../types.ts';
import { formatMinute } from '../util/format.ts';

export function describeInstance({ name, projectId }: Pick<Claim, 'name' | 'projectId'>): string {
  return `instance "${name}" in project ${projectId}`;
}

/** Says what clean-up did with an instance. */
export function describeRemoval(outcome: RemovalOutcome, instance: string, hold: Hold | undefined): string {
  switch (outcome) {
    case 'deleted':
      return `Deleted ${instance}${hold ? `, which this step ${hold}` : ''}`;
    case 'already being deleted':
      return `Atlas is already deleting ${instance}`;
    case 'absent':
      return `Nothing to delete: ${instance} does not exist`;
    case 'kept':
      return `Kept ${instance}, because ${hold === 'adopted' ? 'this step did not create it' : 'another step has adopted it'}`;
  }
}

/** @param verb `Would remove` if nothing was removed, because it is a dry run */
export function describeRevoked(
  { users = 0, entries = 0, sharedUntil }: Partial<Revoked>,
  verb: 'Removed' | 'Would remove' = 'Removed',
): string {
  const removed = [
    ...(users > 0 ? [`${users} ${users === 1 ? 'database user' : 'database users'}`] : []),
    ...(entries > 0 ? [`${entries} ${entries === 1 ? 'access list entry' : 'access list entries'}`] : []),
  ];
  const kept =
    sharedUntil === undefined
      ? ''
      : `; an access list entry stays until ${formatMinute(sharedUntil)}, because another job may use it`;
  return removed.length === 0
    ? `There was no database user or access list entry to remove${kept}`
    : `${verb} ${removed.join(' and ')}${kept}`;
}
