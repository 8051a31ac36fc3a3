import type { Emulator } from '../../emulator/index.ts';
import type { KillableClock } from './killable-clock.ts';
import type { RecordingRunner } from './recording-runner.ts';

/** What interrupts a run, at which of its requests (from 1), and whether before or after the work of the request. */
export interface Interruption {
  readonly how: `${'kill' | 'cancel'} ${'before' | 'after'}`;
  readonly request: number;
}

/** A run that is waiting for its interruption. */
export interface InterruptedRun {
  /** The state that the run had saved when it was killed; undefined if it was not. */
  savedWhenKilled(): Readonly<Record<string, string>> | undefined;
  stop(): void;
}

/** Cancels or kills a run at a request. A killed process sends no requests. */
export function interrupt(
  emulator: Emulator,
  runner: RecordingRunner,
  clock: KillableClock,
  { how, request }: Interruption,
): InterruptedRun {
  let saved: Readonly<Record<string, string>> | undefined;
  let requests = 0;
  const stop = emulator.onRequest(({ when }) => {
    if (clock.killed) {
      throw new Error('the process was killed');
    }
    requests += when === 'before' ? 1 : 0;
    if (requests !== request) {
      return;
    }
    if (how === `cancel ${when}`) {
      runner.cancel();
    } else if (how === `kill ${when}`) {
      clock.kill();
      saved = { ...runner.saved };
      throw new Error('the process was killed');
    }
  });
  return { savedWhenKilled: () => saved, stop };
}
