import { callerAddress } from '../caller.ts';
import { jsonReply } from '../reply.ts';
import type { Route } from '../route.ts';

/** The caller's address as the server sees it. Anyone may ask. */
export const ipinfoRoutes: readonly Route[] = [
  {
    operation: 'ipinfo',
    method: 'GET',
    path: '/api/private/ipinfo',
    access: 'public',
    handle: ({ world, remoteAddress }) =>
      jsonReply(200, { currentIpv4Address: callerAddress(world.settings, remoteAddress) }),
  },
];
