import type { Revoked } from '../instance/access/revoke.ts';
import type { RemovalOutcome } from '../instance/removal.ts';
import type { Runner } from '../runner/runner.ts';
import type { CleanUpPhase } from '../runner/state.ts';
import type { AccessClaim, Claim } from '../types.ts';
import { explain, TITLE } from './step.ts';

/** An instance, as log and warnings name it. */
export function whereIs({ name, projectId }: Pick<Claim, 'name' | 'projectId'>): string {
  return `the instance "${name}" in project ${projectId}`;
}

/** What the log says of the way a removal ended. */
export function describeRemoval(outcome: RemovalOutcome, where: string, created: boolean): string {
  switch (outcome) {
    case 'deleted':
      return `Deleted ${where}, which this step ${created ? 'created' : 'adopted'}`;
    case 'already being deleted':
      return `Atlas is already deleting ${where}`;
    case 'absent':
      return `There is nothing to delete: ${where} is not there`;
    case 'left':
      return `Left ${where} alone: another run holds it`;
  }
}

/** What the log says of access that was taken back. */
export function describeRevoked({ users, entries, sharedEntries }: Revoked): string {
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
    return kept ? `Removed no access: ${kept}` : 'There was no database user or access list entry to remove';
  }
  return `Removed ${removed.join(' and ')}${kept ? `; ${kept}` : ''}`;
}

/** Warns that an instance may be left over, and says what happens next or where to look. */
export function warnOfInstance(runner: Runner, claim: Claim, error: unknown, phase: CleanUpPhase): void {
  const cause = explain(runner, error);
  runner.warning(
    phase === 'main'
      ? `Could not delete ${whereIs(claim)}: ${cause} The end of this job tries once more.`
      : `The instance "${claim.name}" in project ${claim.projectId} may be left over: ${cause} Look for it there, and delete it if it is.`,
    TITLE,
  );
}

/** Warns that access may be left over. */
export function warnOfAccess(
  runner: Runner,
  { name, projectId }: Pick<AccessClaim, 'name' | 'projectId'>,
  error: unknown,
  phase: CleanUpPhase,
): void {
  const cause = explain(runner, error);
  const next =
    phase === 'main'
      ? 'The end of this job tries once more.'
      : 'Atlas deletes them when they expire; look at "Database Access" and "Network Access" there if they must go now.';
  runner.warning(
    `A database user or access list entries for "${name}" in project ${projectId} may be left over: ${cause} ${next}`,
    TITLE,
  );
}
