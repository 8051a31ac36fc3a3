import type { Claim } from '../claim.ts';

/** What a step must remember of the access that it gave, so that whoever finishes its work takes back that and nothing else. */
export interface AccessClaim extends Pick<Claim, 'projectId' | 'name' | 'runMark'> {
  /** Whether this step asked for a database user, which carries `runMark` in its labels. */
  readonly user: boolean;
  /** Whether this step asked for entries of the access list, which name it in their comments. */
  readonly entries: boolean;
}
