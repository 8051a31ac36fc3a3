import type { Revoked } from '../instance/access/revoke.ts';
import type { RemovalOutcome } from '../instance/delete/removal.ts';
import type { Runner } from '../runner/runner.ts';
import type { CleanUpPhase } from '../runner/state.ts';
import { type AccessClaim, type Claim, TITLE } from '../types.ts';
import { explain } from './step.ts';

export function describeInstance({ name, projectId }: Pick<Claim, 'name' | 'projectId'>): string {
  return `instance "${name}" in project ${projectId}`;
}

export function describeRemoval(outcome: RemovalOutcome, instance: string, created: boolean): string {
  switch (outcome) {
    case 'deleted':
      return `Deleted ${instance}, which this step ${created ? 'created' : 'adopted'}`;
    case 'already being deleted':
      return `Atlas is already deleting ${instance}`;
    case 'absent':
      return `Nothing to delete: ${instance} does not exist`;
    case 'kept':
      return `Kept ${instance}, because another step has adopted it`;
  }
}

/** @param verb `Would remove` if nothing was removed, because it is a dry run */
export function describeRevoked(
  { users, entries, sharedEntries }: Revoked,
  verb: 'Removed' | 'Would remove' = 'Removed',
): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  const removed = [
    ...(users > 0 ? [count(users, 'database user', 'database users')] : []),
    ...(entries > 0 ? [count(entries, 'access list entry', 'access list entries')] : []),
  ];
  const kept =
    sharedEntries > 0
      ? `${count(sharedEntries, 'access list entry is', 'access list entries are')} still used by other jobs`
      : undefined;
  if (removed.length === 0) {
    return kept
      ? `Removed no database user or access list entry; ${kept}`
      : 'There was no database user or access list entry to remove';
  }
  return `${verb} ${removed.join(' and ')}${kept ? `; ${kept}` : ''}`;
}

/** Warns that an instance may still exist, and says what to do. */
export function warnAboutInstance(runner: Runner, claim: Claim, error: unknown, phase: CleanUpPhase): void {
  const cause = explain(runner, error);
  runner.warning(
    phase === 'main'
      ? `Could not delete ${describeInstance(claim)}: ${cause} The post phase of this job will try again.`
      : `Instance "${claim.name}" in project ${claim.projectId} may still exist: ${cause} Check the project in Atlas, and delete the instance if it does.`,
    TITLE,
  );
}

/** Warns that database users or access list entries may still exist, and says what to do. */
export function warnAboutAccess(
  runner: Runner,
  { name, projectId }: Pick<AccessClaim, 'name' | 'projectId'>,
  error: unknown,
  phase: CleanUpPhase,
): void {
  const cause = explain(runner, error);
  const next =
    phase === 'main'
      ? 'The post phase of this job will try again.'
      : 'Atlas deletes those that have an expiry. To delete them now, use "Database Access" and "Network Access" in the project.';
  runner.warning(
    `Database users or access list entries of instance "${name}" in project ${projectId} may still exist: ${cause} ${next}`,
    TITLE,
  );
}
