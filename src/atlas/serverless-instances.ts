import { StepError } from '../util/errors.ts';
import type { AtlasClient, Call } from './client.ts';
import { AtlasError } from './errors.ts';
import { undefinedIfNotFound } from './flex-clusters.ts';
import { KNOWN_ERROR_CODES } from './hints.ts';
import { type Instance, InstanceAnswer } from './instance-schema.ts';

/** What a serverless instance is made from (`ServerlessInstanceDescriptionCreate`). */
export interface ServerlessInstanceBody {
  readonly name: string;
  readonly providerSettings: {
    readonly backingProviderName: string;
    readonly providerName: 'SERVERLESS';
    readonly regionName: string;
  };
  readonly serverlessBackupOptions?: { readonly serverlessContinuousBackupEnabled: boolean };
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly terminationProtectionEnabled: boolean;
}

/** Atlas has taken the serverless endpoint away. */
class ServerlessGoneError extends StepError {
  override name = 'ServerlessGoneError';
}

const version = '2023-01-01';

/** The request that creates an instance through the older endpoint (`createGroupServerlessInstance`): for `callAfterLook`. */
export function createServerlessInstance(projectId: string, body: ServerlessInstanceBody): Call<Instance> {
  return {
    description: `create the serverless instance "${body.name}"`,
    method: 'POST',
    path: `/api/atlas/v2/groups/${projectId}/serverless`,
    version,
    body,
    schema: InstanceAnswer,
  };
}

/** The error to throw for a failed creation: one that names the other endpoint if this one may be why it failed. */
export function explainRetiredEndpoint(error: unknown, name: string): unknown {
  if (!isRefusedByEndpoint(error)) {
    return error;
  }
  return new ServerlessGoneError(
    `Failed to create the serverless instance "${name}": ${error.reason}. Atlas has retired the serverless endpoint: use "instance-type: flex", which creates the same kind of instance.`,
    { cause: error },
  );
}

/** Asks for an instance in the form of the older endpoint (`getGroupServerlessInstance`); undefined if it is not there. */
export function findServerlessInstance(
  client: AtlasClient,
  projectId: string,
  name: string,
): Promise<Instance | undefined> {
  return undefinedIfNotFound(
    client.call({
      description: `get the instance "${name}"`,
      method: 'GET',
      path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
      version,
      schema: InstanceAnswer,
    }),
  );
}

/**
 * Whether the endpoint itself, rather than what was asked of it, may be why a POST was refused: any 4xx but those about credentials,
 * billing and limits, and those whose errorCode is known to be about the request.
 */
function isRefusedByEndpoint(error: unknown): error is AtlasError {
  if (!(error instanceof AtlasError) || error.status < 400 || error.status >= 500) {
    return false;
  }
  const { status, errorCode } = error;
  const aboutRequest =
    errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && KNOWN_ERROR_CODES.includes(errorCode);
  return isEndpointGone(error) || !([401, 402, 408, 429].includes(status) || aboutRequest);
}

/** Whether an answer means that there is no such operation any more, rather than no such project or instance. */
export function isEndpointGone(error: unknown): error is AtlasError {
  if (!(error instanceof AtlasError)) {
    return false;
  }
  const { status, errorCode } = error;
  const pathUnknown =
    status === 404 && [undefined, 'RESOURCE_NOT_FOUND', 'UNEXPECTED_ERROR'].includes(errorCode);
  const methodUnknown = status === 405 && errorCode !== 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES';
  return (
    pathUnknown ||
    methodUnknown ||
    status === 410 ||
    /SERVERLESS.*(DEPRECATED|NOT_SUPPORTED|REMOVED)/.test(errorCode ?? '')
  );
}
