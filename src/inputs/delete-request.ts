import type { Trust } from '../types.ts';
import * as common from './common-request.ts';
import { flag } from './fields.ts';
import type { Environment } from './reader.ts';

/** The validated inputs of the delete action. */
export interface DeleteRequest extends common.CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  /** Whether to wait until the instance is gone. */
  readonly wait: boolean;
  /** Whether to delete the instance even if it is protected or does not belong to this repository. */
  readonly force: boolean;
  /** The comment to update; undefined for none. */
  readonly comment: common.CommentRequest | undefined;
}

/** The inputs of the delete action in the order of `delete/action.yml`, with their defaults. */
export const DELETE_DEFAULTS = {
  ...common.ACCESS_DEFAULTS,
  name: '',
  wait: 'false',
  force: 'false',
  ...common.COMMENT_DEFAULTS,
  timeout: common.TIMEOUT_DEFAULT,
  'base-url': '',
} as const;

/**
 * Reads and validates the inputs of the delete action.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
export function readDeleteRequest(environment: Environment, trust: Trust): DeleteRequest {
  const { inputs, access } = common.startRequest(environment, trust, DELETE_DEFAULTS);
  return common.finishRequest(inputs, {
    ...access,
    name: inputs.read('name', common.name),
    wait: inputs.read('wait', flag),
    force: inputs.read('force', flag),
    comment: common.readComment(inputs),
    timeoutMs: inputs.read('timeout', common.timeout),
    baseUrl: common.readBaseUrl(inputs),
  }) as DeleteRequest;
}
