import type { Emulator, EmulatorOptions } from '../../emulator/index.ts';
import type { AuthMethod } from '../emulator-inputs.ts';

/** A run of the create action with its post phase, and optionally of another action after it. */
export interface Scenario {
  name: string;
  emulator?: EmulatorOptions;
  /** Default: a service account. */
  authMethod?: AuthMethod;
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
  /** The expected conclusion of main. Default: success. */
  conclusion?: 'failure';
  /** The expected number of instances at the end. Default: 1. */
  instances?: number;
}

/** The tags of an instance that the action created for the repository of the scenarios. */
export const OWNERSHIP_TAGS = {
  'managed-by': 'ephemeral-atlas',
  'github-repository-id': '123456789',
  'github-owner': 'octo-org',
  'github-repository': 'octo-repo',
};

export const HOUR_MS = 3_600_000;
