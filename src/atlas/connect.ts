import type { Credentials } from '../types.ts';
import type { Budget } from '../util/budget.ts';
import type { Auth } from './auth/auth.ts';
import { serviceAccountAuth } from './auth/service-account.ts';
import { AtlasClient, type ClientContext } from './client.ts';
import { type Connection, openConnection } from './http.ts';
import type { HttpProxy } from './proxies.ts';

/** Where Atlas is, and who asks. */
export interface AtlasAccess {
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** The proxy to go through; undefined for the direct way. */
  readonly proxy: HttpProxy | undefined;
}

/**
 * Makes a client for the Administration API; nothing is sent before its first operation.
 * @param onSecret told everything that must be masked, before it is used for anything
 */
export async function connect(
  access: AtlasAccess,
  context: ClientContext,
  budget: Budget,
  onSecret: (secret: string) => void,
): Promise<AtlasClient> {
  const connection = await openConnection(access.baseUrl, access.proxy, context.clock);
  const auth = await createAuth(access.credentials, connection, context, onSecret);
  return AtlasClient.over(connection, auth, context, budget);
}

async function createAuth(
  credentials: Credentials,
  connection: Connection,
  context: ClientContext,
  onSecret: (secret: string) => void,
): Promise<Auth> {
  if (credentials.kind === 'service-account') {
    return serviceAccountAuth(credentials, connection, context, onSecret);
  }
  // Loaded only here, so that service accounts do not pay for the Digest library.
  const { apiKeyAuth } = await import('./auth/api-key.ts');
  return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
