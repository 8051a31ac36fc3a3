import type { Trust } from '../types.ts';
import { githubToken } from './comment-input.ts';
import {
  ACCESS_DEFAULTS,
  BASE_URL_DEFAULT,
  baseUrl,
  type CommonRequest,
  openRequest,
  refuseViolations,
  TIMEOUT_DEFAULT,
  timeout,
} from './common-fields.ts';
import { duration, MAX_LIFE } from './durations.ts';
import { flag } from './fields.ts';
import type { Environment } from './reader.ts';

/** What a sweep step was asked for: checked, complete and frozen. */
export interface SweepRequest extends CommonRequest {
  /** What to ask GitHub with whether pull requests are closed; undefined if there is nothing to ask with. */
  readonly githubToken: string | undefined;
  /** The age from which instances are deleted; undefined if age alone is no reason. */
  readonly olderThanMs: number | undefined;
  /** Whether to delete the instances of closed pull requests. */
  readonly closedPullRequests: boolean;
  /** Whether only to tell what would be deleted. */
  readonly dryRun: boolean;
}

/**
 * Every input of the sweep action, in the order of `sweep/action.yml`, with the text that stands in when it is not set.
 * Only `github-token` has another default there: an expression, which the runner puts the job's token in place of.
 */
export const SWEEP_DEFAULTS = {
  ...ACCESS_DEFAULTS,
  'github-token': '',
  'older-than': '',
  'closed-pull-requests': 'true',
  'dry-run': 'false',
  timeout: TIMEOUT_DEFAULT,
  'base-url': BASE_URL_DEFAULT,
} as const;

const olderThan = duration(MAX_LIFE, '7d');

/**
 * Reads and checks everything that a sweep step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
export function readSweepRequest(environment: Environment, trust: Trust): SweepRequest {
  const { fields, credentials, project } = openRequest(environment, trust, SWEEP_DEFAULTS);
  const request = {
    credentials,
    project,
    githubToken: fields.read('github-token', githubToken),
    olderThanMs: fields.read('older-than', olderThan),
    closedPullRequests: fields.read('closed-pull-requests', flag),
    dryRun: fields.read('dry-run', flag),
    timeoutMs: fields.read('timeout', timeout),
    baseUrl: fields.read('base-url', baseUrl),
  };
  refuseViolations(fields);
  return Object.freeze(request as SweepRequest);
}
