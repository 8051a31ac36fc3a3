import { callerAddress } from '../caller-address.ts';
import { jsonResponse } from '../response.ts';
import type { Route } from '../route.ts';

/** Returns the address of the client. Like Atlas, it requires authentication. */
export const ipinfoRoutes: readonly Route[] = [
  {
    operation: 'ipinfo',
    method: 'GET',
    path: '/api/private/ipinfo',
    access: 'api',
    handle: ({ state, remoteAddress }) =>
      jsonResponse(200, { currentIpv4Address: callerAddress(state.settings, remoteAddress) }),
  },
];
