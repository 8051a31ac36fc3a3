import { failure, StepError } from '../util/errors.ts';
import { AtlasError } from './atlas-error.ts';
import type { AtlasClient } from './client.ts';
import { undefinedIfNotFound } from './flex-clusters.ts';
import { KNOWN_ERROR_CODES } from './hints.ts';
import { type Instance, InstanceSchema } from './instance-schema.ts';
import { retryIfUnsent } from './retry-policy.ts';

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

/**
 * Creates an instance through the serverless endpoint (`createGroupServerlessInstance`). Does not retry if Atlas may have received the
 * request.
 * @throws ServerlessRetiredError if Atlas no longer has the endpoint
 */
export async function createServerlessInstance(
  client: AtlasClient,
  projectId: string,
  body: ServerlessInstanceBody,
): Promise<Instance> {
  const description = `create serverless instance "${body.name}"`;
  try {
    return await client.call({
      description,
      method: 'POST',
      path: `/api/atlas/v2/groups/${projectId}/serverless`,
      version,
      body,
      schema: InstanceSchema,
      retryPolicy: retryIfUnsent,
    });
  } catch (error) {
    if (isEndpointRetiredForCreate(error)) {
      const advice =
        'Atlas has retired the serverless endpoint. Use "instance-type: flex", which creates the same kind of instance.';
      throw new ServerlessRetiredError(failure(description, error.reason, advice), { cause: error });
    }
    throw error;
  }
}

/** Gets an instance through the serverless endpoint (`getGroupServerlessInstance`); undefined if it does not exist. */
export function findServerlessInstance(
  client: AtlasClient,
  projectId: string,
  name: string,
): Promise<Instance | undefined> {
  return undefinedIfNotFound(
    client.call({
      description: `get instance "${name}"`,
      method: 'GET',
      path: `/api/atlas/v2/groups/${projectId}/serverless/${encodeURIComponent(name)}`,
      version,
      schema: InstanceSchema,
    }),
  );
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
