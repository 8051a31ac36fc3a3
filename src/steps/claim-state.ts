import type { Runner } from '../github/runner.ts';
import type { Claim } from '../instance/claim.ts';

const NAME = 'claim';

/** A claim as the post phase finds it. */
export interface SavedClaim extends Claim {
  /** Whether the main phase brought it to its end: then only `delete-after-job` is a reason to delete it. */
  readonly finished: boolean;
}

/** Writes a claim into the step's state, where the post phase finds it. */
export function saveClaim(runner: Runner, claim: SavedClaim): void {
  runner.saveState(NAME, JSON.stringify(claim));
}

/** Takes back what was saved: there is nothing left for the post phase to do. */
export function dropClaim(runner: Runner): void {
  runner.saveState(NAME, '');
}

/** The claim that the main phase left open; undefined if it left none. */
export function readClaim(runner: Runner): SavedClaim | undefined {
  const saved = runner.state(NAME);
  // Only this step can write its own state, so its form needs no check.
  return saved ? (JSON.parse(saved) as SavedClaim) : undefined;
}
