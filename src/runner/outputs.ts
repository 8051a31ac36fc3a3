import type { Runner } from './runner.ts';

/** The outputs of the create action, as in `action.yml`. */
export interface CreateOutputs {
  readonly id: string;
  readonly standardSrv: string;
  readonly name: string;
  readonly projectId: string;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly created: string;
  readonly restored: string;
  /** `true`; a step that is skipped sets it to `false`, and no other output. */
  readonly available: string;
  readonly expiresAt: string;
  readonly instance: string;
  readonly username?: string;
  readonly password?: string;
  readonly connectionString?: string;
}

/** Sets the outputs. The login is already masked, so GitHub does not pass it to other jobs; the other outputs are not secret. */
export function setOutputs(runner: Runner, outputs: CreateOutputs): void {
  for (const [name, value] of Object.entries(outputs)) {
    runner.output(name, value);
  }
}
