import * as z from 'zod/mini';
import type { AtlasClient } from './client.ts';

const IpInfo = z.object({ currentIpv4Address: z.string() });

/**
 * The caller's public IP address as Atlas sees it, from the undocumented endpoint that the Atlas CLI uses too. Behind a proxy, it is the
 * address of the proxy.
 */
export async function currentAddress(client: AtlasClient): Promise<string> {
  const { currentIpv4Address } = await client.call({
    description: 'get the public IP address of this runner',
    method: 'GET',
    path: '/api/private/ipinfo',
    version: 'unversioned',
    schema: IpInfo,
  });
  return currentIpv4Address;
}
