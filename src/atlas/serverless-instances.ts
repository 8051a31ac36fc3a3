import { failure, StepError } from '../util/errors.ts';
import { AtlasError } from './atlas-error.ts';
import type { AtlasClient, Call } from './client.ts';
import { isNotFound } from './flex-clusters.ts';
import { KNOWN_ERROR_CODES } from './hints.ts';
import { type Instance, InstanceSchema } from './instance-schema.ts';

/** The request body for a serverless instance (`ServerlessInstanceDescriptionCreate`). */
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

/** Atlas has retired the serverless endpoint. */
class ServerlessRetiredError extends StepError {
  override name = 'ServerlessRetiredError';
}

const version = '2023-01-01';

/** The request to create an instance through the serverless endpoint (`createGroupServerlessInstance`), for `checkThenCall`. */
export function createServerlessInstance(projectId: string, body: ServerlessInstanceBody): Call<Instance> {
  return {
    description: describeCreate(body.name),
    method: 'POST',
    path: `/api/atlas/v2/groups/${projectId}/serverless`,
    version,
    body,
    schema: InstanceSchema,
  };
}

/** Returns a ServerlessRetiredError if a create failed because Atlas no longer has the endpoint, and the same error otherwise. */
export function explainRetiredEndpoint(error: unknown, name: string): unknown {
  if (!isEndpointRetiredForCreate(error)) {
    return error;
  }
  const advice =
    'Atlas has retired the serverless endpoint. Use "instance-type: flex", which creates the same kind of instance.';
  return new ServerlessRetiredError(failure(describeCreate(name), error.reason, advice), { cause: error });
}

function describeCreate(name: string): string {
  return `create serverless instance "${name}"`;
}

/** Gets an instance through the serverless endpoint (`getGroupServerlessInstance`); undefined if it does not exist. */
export function findServerlessInstance(
  client: AtlasClient,
  projectId: string,
  name: string,
): Promise<Instance | undefined> {
  return client.find(isNotFound, {
    description: `get instance "${name}"`,
    method: 'GET',
    path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
    version,
    schema: InstanceSchema,
  });
}

/**
 * Whether the retired endpoint may be the reason why a POST failed: any 4xx except those about credentials, billing and limits, and those
 * with an errorCode about the request.
 */
function isEndpointRetiredForCreate(error: unknown): error is AtlasError {
  if (!(error instanceof AtlasError) || error.status < 400 || error.status >= 500) {
    return false;
  }
  const { status, errorCode } = error;
  const aboutRequest =
    errorCode !== undefined && errorCode !== 'RESOURCE_NOT_FOUND' && KNOWN_ERROR_CODES.includes(errorCode);
  return isEndpointRetired(error) || !([401, 402, 408, 429].includes(status) || aboutRequest);
}

/** Whether an error means that the operation no longer exists, as opposed to the project or the instance. */
export function isEndpointRetired(error: unknown): error is AtlasError {
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
