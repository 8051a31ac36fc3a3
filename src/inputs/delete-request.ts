import type { Trust } from '../types.ts';
import {
  ACCESS_DEFAULTS,
  COMMENT_DEFAULTS,
  type CommentRequest,
  type CommonRequest,
  name,
  readBaseUrl,
  readComment,
  startRequest,
  TIMEOUT_DEFAULT,
  throwIfInvalid,
  timeout,
} from './common-fields.ts';
import { flag } from './fields.ts';
import type { Environment } from './reader.ts';

/** The validated inputs of the delete action. */
export interface DeleteRequest extends CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  /** Whether to wait until the instance is gone. */
  readonly wait: boolean;
  /** Whether to delete the instance even if it is protected or does not belong to this repository. */
  readonly force: boolean;
  /** The comment to update; undefined for none. */
  readonly comment: CommentRequest | undefined;
}

/** The inputs of the delete action in the order of `delete/action.yml`, with their defaults. */
export const DELETE_DEFAULTS = {
  ...ACCESS_DEFAULTS,
  name: '',
  wait: 'false',
  force: 'false',
  ...COMMENT_DEFAULTS,
  timeout: TIMEOUT_DEFAULT,
  'base-url': '',
} as const;

/**
 * Reads and validates the inputs of the delete action.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
export function readDeleteRequest(environment: Environment, trust: Trust): DeleteRequest {
  const { fields, credentials, project } = startRequest(environment, trust, DELETE_DEFAULTS);
  const request = {
    credentials,
    project,
    name: fields.read('name', name),
    wait: fields.read('wait', flag),
    force: fields.read('force', flag),
    comment: readComment(fields),
    timeoutMs: fields.read('timeout', timeout),
    baseUrl: readBaseUrl(fields),
    warnings: fields.warnings,
  };
  throwIfInvalid(fields);
  return Object.freeze(request as DeleteRequest);
}
