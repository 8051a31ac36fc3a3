import { type Connection, openConnection } from '../http/connection.ts';
import type { HttpProxy } from '../http/proxies.ts';
import type { Credentials } from '../types.ts';
import type { Budget } from '../util/budget.ts';
import type { Auth } from './auth/auth.ts';
import { ServiceAccountAuth } from './auth/service-account.ts';
import { AtlasClient, type ClientContext } from './client.ts';

/** The address of Atlas, and the credentials for it. */
export interface AtlasAccess {
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** The access token of an earlier connection; undefined for none. */
  readonly token?: string | undefined;
  /** Whether Atlas has accepted these credentials in an earlier phase. */
  readonly accepted?: boolean;
  /** Undefined to connect directly. */
  readonly proxy: HttpProxy | undefined;
}

/**
 * Creates a client for the Administration API. Sends no request before the first operation.
 * @param onSecret called with each value to mask, before the value is used
 */
export async function connect(
  access: AtlasAccess,
  context: ClientContext,
  budget: Budget,
  onSecret: (secret: string) => void,
): Promise<AtlasClient> {
  const connection = await openConnection(access.baseUrl, access.proxy, context.clock);
  const auth = await createAuth(access, connection, context, onSecret);
  const shared = { writes: 'none' as const, accepted: access.accepted ?? false };
  return new AtlasClient(connection, auth, context, budget, shared);
}

async function createAuth(
  { credentials, token }: AtlasAccess,
  connection: Connection,
  context: ClientContext,
  onSecret: (secret: string) => void,
): Promise<Auth> {
  if (credentials.kind === 'service-account') {
    return new ServiceAccountAuth(credentials, connection, context, onSecret, token);
  }
  // Service accounts do not need the Digest library, so it is loaded only here.
  const { apiKeyAuth } = await import('./auth/api-key.ts');
  return apiKeyAuth(credentials.publicKey, credentials.privateKey);
}
