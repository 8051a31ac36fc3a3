import { StepError } from '../util/errors.ts';
import type { AtlasClient } from './client.ts';
import { AtlasError } from './errors.ts';
import { undefinedIfNotFound } from './flex-clusters.ts';
import { KNOWN_ERROR_CODES } from './hints.ts';
import { type Instance, InstanceAnswer } from './instance-schema.ts';
import { retryIfUnsent } from './retry-policy.ts';

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

/**
 * Makes an instance through the older endpoint (`createGroupServerlessInstance`). Not repeated if it may have arrived.
 * @throws ServerlessGoneError where the endpoint is gone
 */
export async function createServerlessInstance(
  client: AtlasClient,
  projectId: string,
  body: ServerlessInstanceBody,
): Promise<Instance> {
  const description = `create the serverless instance "${body.name}"`;
  try {
    return await client.call({
      description,
      method: 'POST',
      path: `/api/atlas/v2/groups/${projectId}/serverless`,
      version,
      body,
      schema: InstanceAnswer,
      retryPolicy: retryIfUnsent,
    });
  } catch (error) {
    if (isRefusedByEndpoint(error)) {
      throw new ServerlessGoneError(
        `Failed to ${description}: ${error.reason}. Atlas has retired the serverless endpoint: use "instance-type: flex", which creates the same kind of instance.`,
        { cause: error },
      );
    }
    throw error;
  }
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
