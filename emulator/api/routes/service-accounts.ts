import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, projectOf } from './common.ts';

const VERSION = '2024-08-05';
/** The longest lifetime that Atlas allows. */
const SECRET_LIFETIME_MS = 365 * 24 * 3_600_000;

/** The service account of the credentials. Its secret was created with the project. */
function get(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const project = projectOf(context);
  const { clientId } = state.authenticator.credentials;
  if (params.clientId !== clientId) {
    // The errorCode is inferred.
    throw new AtlasError('RESOURCE_NOT_FOUND', [`serviceAccounts/${params.clientId}`]);
  }
  const createdAt = timestamp(project.createdAt);
  const secret = {
    createdAt,
    expiresAt: timestamp(project.createdAt + SECRET_LIFETIME_MS),
    id: Buffer.from('emulator-key').toString('hex'),
    maskedSecretValue: 'mdb_sa_sk_...',
  };
  const account = {
    clientId,
    createdAt,
    description: 'The service account of the emulator',
    name: 'emulator',
    roles: ['GROUP_OWNER'],
    secrets: [secret],
  };
  return versionedResponse(200, account, VERSION);
}

export const serviceAccountRoutes: readonly Route[] = [
  {
    operation: 'getServiceAccount',
    method: 'GET',
    path: `${GROUPS}/:groupId/serviceAccounts/:clientId`,
    access: 'api',
    version: VERSION,
    handle: get,
  },
];
