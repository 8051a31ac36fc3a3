import type { Trust } from '../types.ts';
import {
  ACCESS_DEFAULTS,
  type CommonRequest,
  githubToken,
  readBaseUrl,
  startRequest,
  TIMEOUT_DEFAULT,
  throwIfInvalid,
  timeout,
} from './common-fields.ts';
import { duration, MAX_LIFETIME } from './durations.ts';
import { flag } from './fields.ts';
import type { Environment } from './reader.ts';

/** The validated inputs of the sweep action. */
export interface SweepRequest extends CommonRequest {
  /** Token used to look up pull requests and branches; undefined if there is none. */
  readonly githubToken: string | undefined;
  /** The age at which instances are deleted; undefined to ignore their age. */
  readonly olderThanMs: number | undefined;
  /** Whether to delete the instances of closed pull requests. */
  readonly closedPullRequests: boolean;
  /** Whether to delete the instances of branches that are gone. */
  readonly deletedBranches: boolean;
  /** Whether to report what would be deleted, without deleting it. */
  readonly dryRun: boolean;
}

/**
 * The inputs of the sweep action in the order of `sweep/action.yml`, with their defaults. There, the default of `github-token` is an
 * expression that the runner replaces with the token of the job.
 */
export const SWEEP_DEFAULTS = {
  ...ACCESS_DEFAULTS,
  'github-token': '',
  'older-than': '',
  'closed-pull-requests': 'true',
  'deleted-branches': 'true',
  'dry-run': 'false',
  timeout: TIMEOUT_DEFAULT,
  'base-url': '',
} as const;

const olderThan = duration(MAX_LIFETIME, '7d');

/**
 * Reads and validates the inputs of the sweep action.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
export function readSweepRequest(environment: Environment, trust: Trust): SweepRequest {
  const { fields, credentials, project } = startRequest(environment, trust, SWEEP_DEFAULTS);
  const request = {
    credentials,
    project,
    githubToken: fields.read('github-token', githubToken),
    olderThanMs: fields.read('older-than', olderThan),
    closedPullRequests: fields.read('closed-pull-requests', flag),
    deletedBranches: fields.read('deleted-branches', flag),
    dryRun: fields.read('dry-run', flag),
    timeoutMs: fields.read('timeout', timeout),
    baseUrl: readBaseUrl(fields),
    warnings: fields.warnings,
  };
  throwIfInvalid(fields);
  return Object.freeze(request as SweepRequest);
}
