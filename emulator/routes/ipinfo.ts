import { callerAddress } from '../caller.ts';
import { jsonReply } from '../reply.ts';
import type { Route } from '../route.ts';

/** The caller's address as the server sees it, for whoever can use the API. */
export const ipinfoRoutes: readonly Route[] = [
  {
    operation: 'ipinfo',
    method: 'GET',
    path: '/api/private/ipinfo',
    access: 'api',
    handle: ({ state, remoteAddress }) =>
      jsonReply(200, { currentIpv4Address: callerAddress(state.settings, remoteAddress) }),
  },
];
