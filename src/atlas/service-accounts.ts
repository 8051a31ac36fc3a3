import * as z from 'zod/mini';
import { AtlasError } from './atlas-error.ts';
import type { AtlasClient } from './client.ts';

const ServiceAccount = z.object({ secrets: z.optional(z.array(z.object({ expiresAt: z.string() }))) });

/**
 * When the last secret of a service account expires (`getGroupServiceAccount`), in milliseconds since the epoch.
 * @returns undefined if the credentials may not read that, or if Atlas does not tell
 * @throws AtlasError, TimedOutError and so on
 */
export async function findSecretExpiry(
  client: AtlasClient,
  projectId: string,
  clientId: string,
): Promise<number | undefined> {
  const account = await client.find(isUnreadable, {
    description: 'get the service account',
    method: 'GET',
    path: `/api/atlas/v2/groups/${projectId}/serviceAccounts/${encodeURIComponent(clientId)}`,
    version: '2024-08-05',
    schema: ServiceAccount,
  });
  const last = Math.max(...(account?.secrets ?? []).map(({ expiresAt }) => Date.parse(expiresAt)));
  return Number.isFinite(last) ? last : undefined;
}

function isUnreadable(error: unknown): boolean {
  return error instanceof AtlasError && [403, 404].includes(error.status);
}
