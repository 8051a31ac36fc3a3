import type { Runner } from '../github/runner.ts';
import type { AccessClaim } from '../instance/access/claim.ts';
import type { Claim } from '../instance/claim.ts';
import type { Removal } from '../instance/removal.ts';
import { explain, TITLE } from './step.ts';

/** An instance, as log and warnings name it. */
export function whereIs({ name, projectId }: Pick<Claim, 'name' | 'projectId'>): string {
  return `the instance "${name}" in project ${projectId}`;
}

/** What the log says of the way a removal ended. */
export function describeRemoval(removal: Removal, where: string): string {
  switch (removal) {
    case 'deleted':
      return `Deleted ${where}, which this step held`;
    case 'absent':
      return `There is nothing to delete: ${where} is not there`;
    case 'held-by-another':
      return `Left ${where} alone: another run holds it`;
  }
}

/** What the log says of access that was taken back. */
export function describeRevoked({
  users,
  entries,
}: {
  readonly users: number;
  readonly entries: number;
}): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return `Took back access: ${count(users, 'database user', 'database users')}, ${count(entries, 'entry', 'entries')} of the access list`;
}

/** Warns that something may be left over, and says where to look. */
export function warnOfLeftovers(
  runner: Runner,
  { claim, access }: { readonly claim: Claim | undefined; readonly access: AccessClaim | undefined },
  error: unknown,
): void {
  const cause = explain(runner, error);
  if (claim) {
    runner.warning(
      `The instance "${claim.name}" in project ${claim.projectId} may be left over: ${cause} Look there, and delete it if it is.`,
      TITLE,
    );
  }
  if (access) {
    runner.warning(
      `A database user or entries of the access list for "${access.name}" in project ${access.projectId} may be left over: ${cause} Atlas deletes them by itself when they expire.`,
      TITLE,
    );
  }
}
