import type { Runner } from './runner.ts';

/** The outputs of the create action, as `action.yml` lists them. */
export interface CreateOutputs {
  readonly id: string;
  readonly standardSrv: string;
  readonly name: string;
  readonly projectId: string;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly created: string;
  readonly expiresAt: string;
  readonly instance: string;
  readonly username?: string;
  readonly password?: string;
  readonly connectionString?: string;
}

/**
 * Hands the outputs to the steps and jobs that follow. The login is masked by now, and so cannot cross jobs; nothing
 * else is secret.
 */
export function setOutputs(runner: Runner, outputs: CreateOutputs): void {
  for (const [name, value] of Object.entries(outputs)) {
    runner.output(name, value);
  }
}
