import type { AccessClaim, Claim } from '../types.ts';
import type { Runner } from './runner.ts';

const INSTANCE = 'claim';
const ACCESS = 'access';

/** The phase in which clean-up runs: `main` after a failure, or `post` after the job. */
export type CleanUpPhase = 'main' | 'post';

/** A claim in the state of the step. */
export interface SavedClaim extends Claim {
  /** Whether the main phase succeeded: then clean-up deletes the instance only with `delete-after-job`. */
  readonly finished: boolean;
}

/** Saves a claim for the post phase. */
export function saveClaim(runner: Runner, claim: SavedClaim): void {
  runner.saveState(INSTANCE, JSON.stringify(claim));
}

/** Removes the saved claim, so that the post phase does not delete the instance. */
export function clearClaim(runner: Runner): void {
  runner.saveState(INSTANCE, '');
}

/** The claim that the main phase saved; undefined if there is none. */
export function readClaim(runner: Runner): SavedClaim | undefined {
  return read<SavedClaim>(runner, INSTANCE);
}

/** Saves the access that the step grants, for the post phase. It contains no secrets. */
export function saveAccess(runner: Runner, claim: AccessClaim): void {
  runner.saveState(ACCESS, JSON.stringify(claim));
}

/** Removes the saved access, because it is revoked. */
export function clearAccess(runner: Runner): void {
  runner.saveState(ACCESS, '');
}

/** The access that the main phase granted; undefined if there is none. */
export function readAccess(runner: Runner): AccessClaim | undefined {
  return read<AccessClaim>(runner, ACCESS);
}

function read<T>(runner: Runner, name: string): T | undefined {
  const saved = runner.state(name);
  // Only this step can write its state, so the state needs no validation.
  return saved ? (JSON.parse(saved) as T) : undefined;
}
