import type { Emulator, EmulatorOptions } from '../../emulator/index.ts';
import type { AuthMethod } from '../emulator-inputs.ts';

/** Sends a request with the credentials of the service account. `path` starts after the path of a project. Returns the body of the response. */
export type ApiRequest = (
  method: string,
  projectId: string,
  path: string,
  body?: unknown,
) => Promise<Record<string, unknown>>;

/** A run of the create action with its post phase, and optionally of another action after it. */
export interface Scenario {
  name: string;
  emulator?: EmulatorOptions;
  authMethod: AuthMethod;
  inputs?: (emulator: Emulator) => Record<string, string>;
  prepare?: (emulator: Emulator) => void;
  /** Kills main when the emulator has processed this operation. */
  killAfter?: string;
  /** Another action that runs after post. */
  nextAction?: {
    action: 'delete' | 'sweep' | 'search-indexes';
    inputs?: Record<string, string>;
    /** Default: success. */
    conclusion?: 'failure';
  };
  /** Requests that the action does not send, after post and `nextAction`. */
  requests?: (request: ApiRequest, emulator: Emulator) => Promise<void>;
  /** The expected conclusion of main. */
  conclusion: 'success' | 'failure';
  /** The expected number of instances at the end. */
  instances: number;
}

/** The tags of an instance that the action created for the repository of the scenarios. */
export const OWNERSHIP_TAGS = {
  'managed-by': 'ephemeral-atlas',
  'github-repository-id': '123456789',
  'github-owner': 'octo-org',
  'github-repository': 'octo-repo',
};

export const HOUR_MS = 3_600_000;
