import type { Runner } from '../github/runner.ts';
import type { Claim } from '../instance/claim.ts';

const NAME = 'claim';

/** Writes a claim into the step's state, where the post phase finds it; undefined takes it back. */
export function saveClaim(runner: Runner, claim: Claim | undefined): void {
  runner.saveState(NAME, claim ? JSON.stringify(claim) : '');
}

/** The claim that the main phase left open; undefined if it left none. */
export function readClaim(runner: Runner): Claim | undefined {
  const saved = runner.state(NAME);
  // Only this step can write its own state, so its form needs no check.
  return saved ? (JSON.parse(saved) as Claim) : undefined;
}
