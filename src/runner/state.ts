import type { AccessClaim, Claim } from '../types.ts';
import type { Runner } from './runner.ts';

const INSTANCE = 'claim';
const ACCESS = 'access';

/** Who cleans up: `main` after a failure, with the post phase still to come, or the post phase. */
export type CleanUpPhase = 'main' | 'post';

/** A claim as the post phase finds it. */
export interface SavedClaim extends Claim {
  /** Whether the main phase brought it to its end: then only `delete-after-job` is a reason to delete it. */
  readonly finished: boolean;
}

/** Writes a claim into the step's state, where the post phase finds it. */
export function saveClaim(runner: Runner, claim: SavedClaim): void {
  runner.saveState(INSTANCE, JSON.stringify(claim));
}

/** Takes back what was saved: the post phase has nothing to do with the instance. */
export function dropClaim(runner: Runner): void {
  runner.saveState(INSTANCE, '');
}

/** The claim that the main phase left open; undefined if it left none. */
export function readClaim(runner: Runner): SavedClaim | undefined {
  return read<SavedClaim>(runner, INSTANCE);
}

/** Writes down what access the step gives; nothing of it is secret. */
export function saveAccess(runner: Runner, claim: AccessClaim): void {
  runner.saveState(ACCESS, JSON.stringify(claim));
}

/** Takes back what was saved: no access is left to take away. */
export function dropAccess(runner: Runner): void {
  runner.saveState(ACCESS, '');
}

/** The access that the main phase gave; undefined if it gave none. */
export function readAccess(runner: Runner): AccessClaim | undefined {
  return read<AccessClaim>(runner, ACCESS);
}

function read<T>(runner: Runner, name: string): T | undefined {
  const saved = runner.state(name);
  // Only this step can write its own state, so its form needs no check.
  return saved ? (JSON.parse(saved) as T) : undefined;
}
