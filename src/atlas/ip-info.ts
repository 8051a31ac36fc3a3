import * as z from 'zod/mini';
import type { AtlasClient } from './client.ts';

const IpInfo = z.object({ currentIpv4Address: z.string() });

/** The caller's public address as Atlas sees it: what the Atlas CLI asks for too. Behind a proxy it is the proxy's. */
export async function currentAddress(client: AtlasClient): Promise<string> {
  const { currentIpv4Address } = await client.call({
    description: 'find out the public address of this runner',
    method: 'GET',
    path: '/api/private/ipinfo',
    version: 'unversioned',
    schema: IpInfo,
  });
  return currentIpv4Address;
}
