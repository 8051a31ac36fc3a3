import type { Trust } from '../types.ts';
import * as common from './common-request.ts';
import { duration, flag, MAX_LIFETIME } from './fields.ts';
import type { Environment } from './reader.ts';

/** The validated inputs of the sweep action. */
export interface SweepRequest extends common.CommonRequest {
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
  ...common.ACCESS_DEFAULTS,
  'github-token': '',
  'older-than': '',
  'closed-pull-requests': 'true',
  'deleted-branches': 'true',
  'dry-run': 'false',
  timeout: common.TIMEOUT_DEFAULT,
  'base-url': '',
} as const;

/**
 * Reads and validates the inputs of the sweep action.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
export function readSweepRequest(environment: Environment, trust: Trust): SweepRequest {
  const { inputs, access } = common.startRequest(environment, trust, SWEEP_DEFAULTS);
  return common.finishRequest(inputs, {
    ...access,
    githubToken: inputs.read('github-token', common.githubToken),
    olderThanMs: inputs.read('older-than', duration(MAX_LIFETIME, '7d')),
    closedPullRequests: inputs.read('closed-pull-requests', flag),
    deletedBranches: inputs.read('deleted-branches', flag),
    dryRun: inputs.read('dry-run', flag),
    timeoutMs: inputs.read('timeout', common.timeout),
    baseUrl: common.readBaseUrl(inputs),
  }) as SweepRequest;
}
