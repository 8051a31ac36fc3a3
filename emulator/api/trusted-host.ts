import type { IncomingMessage } from 'node:http';
import { type ApiResponse, jsonResponse } from './response.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/**
 * The refusal of a request that a web page may have sent, or `undefined`. A page can send requests to loopback addresses,
 * and it can give its own host name such an address (DNS rebinding).
 * @param hosts further names and addresses by which clients may call the emulator
 */
export function refuseUntrusted(message: IncomingMessage, hosts: readonly string[]): ApiResponse | undefined {
  const { host = '', origin, 'sec-fetch-site': site = 'none' } = message.headers;
  if (origin !== undefined || site !== 'none') {
    return jsonResponse(403, { error: 'The emulator accepts no requests from web pages.' });
  }
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/[[\]]/g, '');
  const own = message.socket.localAddress?.replace('::ffff:', '');
  if (LOOPBACK.test(name) || [own, ...hosts].some((each) => each?.toLowerCase() === name)) {
    return undefined;
  }
  const error = `The emulator accepts no requests for the host "${name}"; see its option --allow-host.`;
  return jsonResponse(403, { error });
}
