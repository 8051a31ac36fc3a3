import type { Trust } from '../types.ts';
import { COMMENT_DEFAULTS, type CommentRequest, readComment } from './comment-input.ts';
import {
  ACCESS_DEFAULTS,
  BASE_URL_DEFAULT,
  baseUrl,
  type CommonRequest,
  name,
  openRequest,
  refuseViolations,
  TIMEOUT_DEFAULT,
  timeout,
} from './common-fields.ts';
import { flag } from './fields.ts';
import type { Environment } from './reader.ts';

/** What a delete step was asked for: checked, complete and frozen. */
export interface DeleteRequest extends CommonRequest {
  /** The instance's name; undefined if it is to be derived. */
  readonly name: string | undefined;
  /** Whether the step ends only when the instance is gone. */
  readonly wait: boolean;
  /** Whether to delete also what is not ours, or is protected. */
  readonly force: boolean;
  /** The comment to bring up to date; undefined if none is to be looked for. */
  readonly comment: CommentRequest | undefined;
}

/** Every input of the delete action, in the order of `delete/action.yml`, with the text that stands in when it is not set. */
export const DELETE_DEFAULTS = {
  ...ACCESS_DEFAULTS,
  name: '',
  wait: 'false',
  force: 'false',
  ...COMMENT_DEFAULTS,
  timeout: TIMEOUT_DEFAULT,
  'base-url': BASE_URL_DEFAULT,
} as const;

/**
 * Reads and checks everything that a delete step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
export function readDeleteRequest(environment: Environment, trust: Trust): DeleteRequest {
  const { fields, credentials, project } = openRequest(environment, trust, DELETE_DEFAULTS);
  const request = {
    credentials,
    project,
    name: fields.read('name', name),
    wait: fields.read('wait', flag),
    force: fields.read('force', flag),
    comment: readComment(fields),
    timeoutMs: fields.read('timeout', timeout),
    baseUrl: fields.read('base-url', baseUrl),
  };
  refuseViolations(fields);
  return Object.freeze(request as DeleteRequest);
}
